"""Does a part fit a machine, given what else is bought with it?"""
