@rem The commands of package.json begin with "exec", which sh understands; this makes Windows understand it too.
@%*
