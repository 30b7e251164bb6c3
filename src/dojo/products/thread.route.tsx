export default function Thread() {
  return <p>thread</p>;
}
