open module threadmill.parallel {}
