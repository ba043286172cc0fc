"""The station's own pack: what staff write here, from the first word to the game.

`edits` are the rules of changing words, `records` makes pack source of drafts, `own_pack` puts
approved ones into the pack in use, `helper` asks a process of its own about rules and pinyin.

For others who let staff write something (a convention, a script): keep it as a draft of that kind
with `{"record": …}` as its content (`record` as in a pack's source, without id, revision,
reviewer), approve it, then `kiosk.packs.child.start(data, ["own"])` puts every approved draft in.
"""

LOCAL = "local"  # the pack's id
SOURCE = "local"  # its source folder in the data folder
