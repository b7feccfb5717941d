"""Small parts that pages are made of; each draws itself and names itself to a screen reader."""
