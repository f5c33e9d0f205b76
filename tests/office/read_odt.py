"""
What an .odt shows, read with Python's own XML reader: python3 read_odt.py FILE.odt

Prints JSON: {"lines": [{"level": of a heading or null, "text", "pictures": [name in the archive]}] in the order of the text, a note's
words not among them, "notes": [text]}. The table of contents is left out.
"""
import json
import sys
import zipfile
from xml.etree import ElementTree

TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
DRAW = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
XLINK = "{http://www.w3.org/1999/xlink}"
SVG = "{urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0}"
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"

lines = []
notes = []


def inline(element, into):
    """The text of a paragraph and its pictures."""
    into["text"] += element.text or ""
    for child in element:
        if child.tag == TEXT + "s":
            into["text"] += " " * int(child.get(TEXT + "c", "1"))
        elif child.tag in (TEXT + "tab", TEXT + "line-break"):
            into["text"] += "\n"
        elif child.tag == TEXT + "note":
            body = {"text": "", "pictures": []}
            for paragraph in child.find(TEXT + "note-body").iter(TEXT + "p"):
                inline(paragraph, body)
                body["text"] += " "
            notes.append(body["text"])
        elif child.tag == DRAW + "image":
            into["pictures"].append(child.get(XLINK + "href"))
        elif child.tag not in (SVG + "title", SVG + "desc", OFFICE + "annotation"):
            inline(child, into)
        into["text"] += child.tail or ""


def walk(element):
    for child in element:
        if child.tag in (TEXT + "h", TEXT + "p"):
            line = {"level": int(child.get(TEXT + "outline-level")) if child.tag == TEXT + "h" else None, "text": "", "pictures": []}
            inline(child, line)
            lines.append(line)
        elif child.tag != TEXT + "table-of-content":
            walk(child)


with zipfile.ZipFile(sys.argv[1]) as archive:
    walk(ElementTree.fromstring(archive.read("content.xml")).find(f"{OFFICE}body/{OFFICE}text"))
print(json.dumps({"lines": lines, "notes": notes}, ensure_ascii=False))
