"""Asks a screen reader's questions of the app: run by the system's own Python, which has the bindings of AT-SPI.

One request a line on standard input, one answer a line on standard output, both JSON. It knows nothing of the project.

    {"do": "tree", "app": NAME, "path": []}           every node that shows, from the app or one of its windows down
    {"do": "find", "app": NAME, "name": BEGINNING, "role": ROLE}   the first node that shows and is named so
    {"do": "tops", "app": NAME}                       the windows that show, without what is in them
    {"do": "knock", "app": NAME, "path": [0, 3]}      whether there is a node, without counting first
    {"do": "focus"}                                   how often the focus has moved, and where it is
    {"do": "act", "app": NAME, "path": [0, 3], "action": "Press"}   what a screen reader does for a person
"""

import json
import sys
import warnings

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402 - the version has to be named first

warnings.simplefilter("ignore")

#: The focus as the app tells it: how many times it has moved, and the node that has it.
focus: dict = {"moved": 0, "node": None}


def states(node):
    """The states of a node by their short names."""
    return [state.value_nick for state in node.get_state_set().get_states()]


def told(node, path, shown):
    """What a screen reader is told of one node; where it is on the screen, if it can take the focus."""
    role = node.get_role_name()
    made = {
        "path": path,
        "role": role,
        "name": node.get_name(),
        "description": node.get_description(),
        "states": shown,
        "labels": [],
        "place": [],
    }
    if "focusable" in shown:
        box = node.get_extents(Atspi.CoordType.SCREEN)
        made["place"] = [box.x, box.y, box.width, box.height]
    if role == "combo box":
        for relation in node.get_relation_set():
            if relation.get_relation_type() == Atspi.RelationType.LABELLED_BY:
                targets = [relation.get_target(number) for number in range(relation.get_n_targets())]
                made["labels"] += [target.get_name() for target in targets]
    return made


def children(node):
    """The children of a node with their numbers, fetched at one go: the page may change while they are gone through."""
    return [(number, node.get_child_at_index(number)) for number in range(node.get_child_count())]


def walk(node, path, held):
    """A node with all that shows below it."""
    shown = states(node)
    made = told(node, path, shown)
    made["children"] = []
    for number, child in children(node):
        # A list that is not unfolded, or a page that is not in front, shows nothing.
        if child is not None and (not held or "showing" in states(child)):
            made["children"].append(walk(child, [*path, number], held=True))
    return made


def find(node, path, name, role):
    """The first node that shows whose name begins so, with its path; far less is asked than for a tree."""
    for number, child in children(node):
        if child is None or not child.get_state_set().contains(Atspi.StateType.SHOWING):
            continue
        here = [*path, number]
        if (child.get_name() or "").startswith(name) and role in ("", child.get_role_name()):
            return child, here
        found = find(child, here, name, role)
        if found is not None:
            return found
    return None


def app(name):
    """The app of this name; None where it is not there (yet)."""
    desktop = Atspi.get_desktop(0)
    desktop.clear_cache()
    for number in range(desktop.get_child_count()):
        child = desktop.get_child_at_index(number)
        if child is not None and child.get_name() == name:
            child.clear_cache()
            return child
    return None


def focused():
    """The node with the focus; None where it has gone, as that of a window that was shut."""
    node = focus["node"]
    try:
        return told(node, [], states(node)) if node is not None else None
    except (GLib.Error, AttributeError):
        return None


def answer(request):
    """The answer to one request."""
    if request["do"] == "focus":
        return {"moved": focus["moved"], "node": focused()}
    node = app(request["app"])
    if node is None:
        return None
    if request["do"] == "tree":
        for number in request["path"]:
            node = node.get_child_at_index(number)
        return walk(node, request["path"], held=False) if node is not None else None
    if request["do"] == "tops":
        shown = [(number, top, states(top)) for number, top in children(node) if top is not None]
        return [told(top, [number], now) for number, top, now in shown if "showing" in now]
    if request["do"] == "find":
        found = find(node, [], request["name"], request["role"])
        return told(found[0], found[1], states(found[0])) if found is not None else None
    for number in request["path"]:
        node = node.get_child_at_index(number)
    if request["do"] == "knock":
        return node is not None
    for number in range(node.get_n_actions()):
        if node.get_action_name(number) == request["action"]:
            return node.do_action(number)
    return False


def moved(event):
    """The focus has come to a node."""
    if event.detail1:
        focus["moved"] += 1
        focus["node"] = event.source


def asked(channel, _condition, loop):
    """A line has come, or the end of all."""
    line = channel.readline()
    if not line:
        loop.quit()
        return False
    try:
        reply = {"answer": answer(json.loads(line))}
    except (GLib.Error, AttributeError) as error:
        # A node that went away while it was looked at: the one who asked will ask again.
        reply = {"trouble": str(error)}
    sys.stdout.write(json.dumps(reply) + "\n")
    sys.stdout.flush()
    return True


def main():
    """Answer until standard input ends."""
    loop = GLib.MainLoop()
    listener = Atspi.EventListener.new(moved)
    listener.register("object:state-changed:focused")
    GLib.io_add_watch(sys.stdin, GLib.IO_IN | GLib.IO_HUP, asked, loop)
    loop.run()


main()
