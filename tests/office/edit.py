"""
Works in a .docx in LibreOffice as a colleague does: python3 edit.py ACCEPT FROM TO DEEDS.json

ACCEPT is where LibreOffice listens ("pipe,name=x"); DEEDS a list of what is done, one after the other: {"do": the name of a deed,
what it needs}. What cannot be done ends the program with a message: an edit that was not made would prove nothing. Saves under TO and
ends LibreOffice.
"""
import json
import sys
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException

WAIT_SECONDS = 120


def named(name, given):
    return PropertyValue(Name=name, Value=given)


def office(accept):
    """The running LibreOffice, waited for."""
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    until = time.monotonic() + WAIT_SECONDS
    while True:
        try:
            return resolver.resolve(f"uno:{accept};urp;StarOffice.ComponentContext")
        except NoConnectException:
            if time.monotonic() > until:
                raise
            time.sleep(0.2)


class Desk:
    """One open document."""

    def __init__(self, context, file):
        self.context = context
        create = context.ServiceManager.createInstanceWithContext
        self.desktop = create("com.sun.star.frame.Desktop", context)
        self.dispatcher = create("com.sun.star.frame.DispatchHelper", context)
        self.toolkit = create("com.sun.star.awt.Toolkit", context)
        self.doc = self.desktop.loadComponentFromURL(uno.systemPathToFileUrl(file), "_blank", 0, ())
        if self.doc is None:
            raise SystemExit(f"LibreOffice did not open {file}")

    def find(self, words, within=None):
        """The one place with these words; `within`: words that stand in its paragraph."""
        search = self.doc.createSearchDescriptor()
        search.SearchString = words
        search.SearchCaseSensitive = True
        found = self.doc.findAll(search)
        places = [found.getByIndex(index) for index in range(found.getCount())]
        if within is not None:
            places = [place for place in places if within in self.paragraph(place)]
        if len(places) != 1:
            raise SystemExit(f"{len(places)} places with {words!r}")
        return places[0]

    def paragraph(self, place):
        cursor = place.Text.createTextCursorByRange(place)
        cursor.gotoStartOfParagraph(False)
        cursor.gotoEndOfParagraph(True)
        return cursor.String

    def command(self, name, **given):
        frame = self.doc.CurrentController.Frame
        self.dispatcher.executeDispatch(frame, f".uno:{name}", "", 0, tuple(named(key, one) for key, one in given.items()))

    def comments(self):
        fields = self.doc.TextFields.createEnumeration()
        found = []
        while fields.hasMoreElements():
            field = fields.nextElement()
            if field.supportsService("com.sun.star.text.textfield.Annotation"):
                found.append(field)
        return found

    def leave_comment(self, words):
        """To these words of the text: what is done next is done there."""
        self.doc.CurrentController.select(self.find(words))
        self.toolkit.processEventsToIdle()

    def comment(self, body):
        found = [one for one in self.comments() if one.Content == body]
        if len(found) != 1:
            raise SystemExit(f"{len(found)} comments say {body!r}")
        return found[0]

    def changes(self):
        changes = self.doc.Redlines.createEnumeration()
        found = []
        while changes.hasMoreElements():
            found.append(changes.nextElement())
        return found

    # What a person does.

    def track(self, on):
        self.doc.RecordChanges = on

    def insert(self, after, words, within=None):
        """The caret is set behind `after`, then typed."""
        place = self.find(after, within)
        self.doc.CurrentController.select(place.End)
        self.command("InsertText", Text=words)

    def delete(self, words, within=None):
        self.doc.CurrentController.select(self.find(words, within))
        self.command("Delete")

    def replace(self, words, by, within=None):
        """Typed over a selection."""
        self.doc.CurrentController.select(self.find(words, within))
        self.command("InsertText", Text=by)

    def part(self, before, within=None):
        """Enter in front of these words."""
        self.doc.CurrentController.select(self.find(before, within).Start)
        self.command("InsertPara")

    def decide(self, words, how, within=None):
        count = len(self.changes())
        self.doc.CurrentController.select(self.find(words, within))
        self.command({"accept": "AcceptTrackedChange", "reject": "RejectTrackedChange"}[how])
        if len(self.changes()) >= count:
            raise SystemExit(f"nothing was decided on {words!r}")

    def say(self, on, body, within=None):
        """A comment on a selection."""
        count = len(self.comments())
        self.doc.CurrentController.select(self.find(on, within))
        self.command("InsertAnnotation", Text=body)
        if len(self.comments()) != count + 1:
            raise SystemExit(f"no comment was made on {on!r}")
        self.leave_comment(on)

    def answer(self, to, body):
        """In front of the mark of a comment the first command opens it, and within it the second answers."""
        count = len(self.comments())
        caret = self.doc.CurrentController.ViewCursor
        caret.gotoRange(self.comment(to).Anchor.End, False)
        caret.goLeft(1, False)
        for made in (count, count + 1):
            self.command("InsertAnnotation")
            if len(self.comments()) != made:
                raise SystemExit(f"no answer was made to {to!r}")
        # LibreOffice begins an answer with whom it answers ("Reply to …"); she writes over that.
        [answer] = [one for one in self.comments() if one.Content.startswith("Reply to ")]
        answer.Content = body
        self.leave_comment(self.comment(to).Anchor.String)

    def settle(self, body):
        self.comment(body).Resolved = True

    def save(self, file):
        self.doc.storeToURL(uno.systemPathToFileUrl(file), (named("FilterName", "Office Open XML Text"),))


def main(accept, source, target, deeds):
    context = office(accept)
    desk = Desk(context, source)
    try:
        with open(deeds, encoding="utf-8") as file:
            for deed in json.load(file):
                getattr(desk, deed.pop("do"))(**deed)
        desk.save(target)
    finally:
        desk.doc.close(True)
        desk.desktop.terminate()


if __name__ == "__main__":
    main(*sys.argv[1:])
