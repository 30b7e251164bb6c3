export default function StorySheet({ id }: { id: string }) { return <p>{id}</p>; }
