"""Origins: in which sources the information of some others originates.

Sources that repeat one another are one origin, however many they are. What decides: what a source
derives from, its address (two sources with one address are one document), and its publisher (who
publishes a thing twice does not confirm it), in place of which the host of its address stands
where it is not given. What is not known is not independent: sources with neither are one origin.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from briefing.pack.model import source_names

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.pack.model.names import Source


class Origin(NamedTuple):
    """The parts of a source that say where its information originates."""

    kind: str = ""
    """`primary` or `secondary`; "" is not given, and counts as no primary source."""
    derives_from: Sequence[str] = ()
    """Ids of the sources that it repeats."""
    publisher: str = ""
    """Who published it, or else the host of its address, as it is compared. "" is not known, and
    like any other that is not: nobody can tell that they are two."""
    addresses: frozenset[str] = frozenset()
    """Where it is and where a copy of it is kept, as they are compared."""
    host: str = ""
    """The host of its address, as it is compared."""
    retracted: bool = False
    sole: bool = False
    """Whether there is no other source for what it says."""


Origins = Mapping[str, Origin]


def of_source(source: Source) -> Origin:
    """Return the origin of a source, of which any key may be missing."""
    addresses = (source.get("url", ""), source.get("archived", ""))
    return Origin(
        source.get("kind", ""),
        source.get("derives_from", ()),
        folded(source_names.publisher(source)),
        frozenset(same_address(each) for each in addresses if each),
        source_names.host(source.get("url", "")),
        "retracted" in source,
        "sole" in source,
    )


def folded(text: str) -> str:
    """Return a name in the form in which names are compared."""
    return " ".join(text.casefold().split())


def same_address(address: str) -> str:
    """Return an address in the form in which addresses are compared.

    The scheme, `www.`, the fragment and the slash at the end lead to no other document.
    """
    _, _, rest = address.partition("://")
    host, slash, path = rest.partition("#")[0].partition("/")
    return (host.casefold().removeprefix("www.") + slash + path).rstrip("/")


def same_place(address: str) -> str:
    """Return an address in the form in which places in documents are compared.

    Behind the `#` of an address is a place in a document, or in some archives a document.
    """
    return f"{same_address(address)}#{address.partition('#')[2]}"


def reached(ids: Iterable[str], sources: Origins) -> dict[str, None]:
    """Return the ids of some sources and of all that they derive from, those themselves first."""
    found = dict.fromkeys(ids)
    waiting = [
        each for each in found if (source := sources.get(each)) is not None and source.derives_from
    ]
    for each in waiting:
        for earlier in sources[each].derives_from if each in sources else ():
            if earlier not in found:
                found[earlier] = None
                waiting.append(earlier)
    return found


def origins(ids: Iterable[str], sources: Origins) -> list[str]:
    """Return the ids of the sources in which the information of some others originates.

    A source that derives from none is its own origin; of several that are one origin, the first of
    `ids` stands for all, or else the first by name. A source that is not known is an origin.
    """
    found = reached(ids, sources)
    if len(found) == 1 or _are_apart([sources[id] for id in found if id in sources]):
        return list(found)
    documents = _Groups(found)
    documents.join(found, lambda id: sources[id].addresses if id in sources else ())
    ends = list(_ends(found, sources, documents))
    published = _Groups(ends)
    members: dict[str, list[str]] = {}
    for id in found:
        members.setdefault(documents[id], []).append(id)
    nameless = _hosts_alone(sources[id] for id in found if id in sources)
    published.join(
        ends,
        lambda end: {
            mark
            for id in members[end]
            if id in sources
            for mark in _publishers(sources[id], nameless)
        },
    )
    place = {id: number for number, id in enumerate(dict.fromkeys(ids))}
    standing: dict[str, list[str]] = {}
    for end in ends:
        standing.setdefault(published[end], []).extend(members[end])
    return [min(each, key=lambda id: (place.get(id, len(place)), id)) for each in standing.values()]


def _hosts_alone(known: Iterable[Origin]) -> set[str]:
    """Return the hosts that stand in the place of a publisher: whoever is there may be the same."""
    return {each.host for each in known if each.host and each.publisher == each.host}


def _publishers(source: Origin, nameless: Container[str]) -> Iterator[str]:
    """Yield what a source and another of its publisher have in common.

    Where one of them gives no publisher, that is their host.
    """
    yield source.publisher
    if source.host in nameless:
        yield source.host


def documents(sources: Origins) -> dict[str, str]:
    """Return of each source the id of the document that it is: one for all with one address."""
    groups = _Groups(sources)
    groups.join(sources, lambda id: sources[id].addresses)
    return {id: groups[id] for id in sources}


def _are_apart(known: Sequence[Origin]) -> bool:
    """Return whether sources have nothing to do with one another: the common case, seen quickly."""
    publishers: set[str] = set()
    hosts: dict[str, bool] = {}  # and whether somebody there gives no publisher
    addresses: set[str] = set()
    for each in known:
        if each.derives_from or each.publisher in publishers or addresses & each.addresses:
            return False
        nameless = each.publisher == each.host
        if each.host and (hosts.get(each.host) or (nameless and each.host in hosts)):
            return False
        publishers.add(each.publisher)
        hosts[each.host] = nameless
        addresses |= each.addresses
    return True


def _ends(found: Iterable[str], sources: Origins, documents: _Groups) -> Iterator[str]:
    """Yield the documents that derive from no other.

    Documents that derive only from one another are made one of `documents`, whichever is looked at
    first.
    """
    earlier: dict[str, set[str]] = {}
    for id in found:
        from_ids = sources[id].derives_from if id in sources else ()
        document = documents[id]
        earlier.setdefault(document, set()).update(
            documents[each] for each in from_ids if documents[each] != document
        )
    behind = {document: _behind(document, earlier) for document in earlier}
    ends = [each for each, others in behind.items() if all(each in behind[o] for o in others)]
    for document in ends:
        documents.join([document, *behind[document]], lambda _: ("one another",))
    yield from dict.fromkeys(documents[each] for each in ends)


def _behind(document: str, earlier: Mapping[str, set[str]]) -> set[str]:
    """Return all documents that one derives from, directly or not."""
    found: set[str] = set()
    waiting = [document]
    while waiting:
        more = earlier[waiting.pop()] - found
        found |= more
        waiting += more
    return found


class _Groups:
    """Ids in groups, each named by one of its members."""

    def __init__(self, ids: Iterable[str]) -> None:
        self._names = {id: id for id in ids}

    def __getitem__(self, id: str) -> str:
        while (name := self._names[id]) != id:
            id = name
        return id

    def join(self, ids: Iterable[str], marks: Callable[[str], Iterable[str]]) -> None:
        """Make one group of the ids that have a mark in common."""
        first: dict[str, str] = {}
        for id in ids:
            for mark in marks(id):
                other = self[first.setdefault(mark, id)]
                self._names[self[id]] = other


class Support(NamedTuple):
    """What the sources of an entry are worth, those that were retracted left out."""

    primary: bool
    """Whether one of them is primary: it was read, or it would not be cited."""
    origins: int
    """The number of origins that do not derive from one another."""

    @property
    def confirms(self) -> bool:
        """Whether it is enough to call an entry confirmed."""
        return self.primary or self.origins > 1


def support(ids: Iterable[str], sources: Origins) -> Support:
    """Return what the sources of an entry are worth."""
    standing, primary = [], False
    for id in ids:
        source = sources.get(id)
        if source is None:
            standing.append(id)
        elif not source.retracted:
            standing.append(id)
            primary = primary or source.kind == "primary"
    count = sum(not is_retracted(id, sources) for id in origins(standing, sources))
    return Support(primary, count)


def is_retracted(id: str, sources: Origins) -> bool:
    """Return whether a source was retracted."""
    return id in sources and sources[id].retracted
