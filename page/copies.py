"""Exact copies of a program's data: what is shared in it is shared in the copy.

Modules, functions and classes stay the ones they are; what a function or a class of the
program keeps by itself (closures, defaults, attributes) is copied beside them. What
cannot be copied exactly is refused: the program is then run again instead.
"""

import copyreg
import functools
import sys
import types
import weakref
from abc import ABC
from collections.abc import Callable
from typing import Any, NamedTuple, TypeVar

import numpy as np

BUDGET = 64_000_000  # bytes
DEEPEST = 100  # objects in objects
EACH = 1_000  # what an object that is not an array costs beside its size, in time
AS_IT_IS: set[type] = {
    *map(type, (None, True, 1, 1.0, 1j, "", b"", ..., NotImplemented, range(0))),
    *(object, property, classmethod, staticmethod, slice, types.ModuleType),
    *(types.CodeType, types.MemberDescriptorType, types.GetSetDescriptorType),
    *(types.GenericAlias, type(ABC.__dict__["_abc_impl"]), np.ufunc),
}
# Beside figures, which are drawn again.
NEVER = (np.ndarray, np.void, weakref.ref, type(functools.cache(len)))

T = TypeVar("T")


class Refused(Exception):
    """This cannot be copied, or is too large to be."""


class Kept(NamedTuple):
    """The names of a program, and what its functions and classes keep."""

    names: dict[str, Any]
    attributes: list[tuple[Any, str, Any]]
    classes: list[tuple[type, dict[str, Any]]]
    arrays: dict[int, int]  # by their id: bytes
    rest: int  # bytes


def size(kept: list[Kept]) -> int:
    """Return the bytes of all that is kept; what is shared counts once."""
    arrays: dict[int, int] = {}
    for each in kept:
        arrays |= each.arrays
    return sum(arrays.values()) + sum(each.rest for each in kept)


class Arrays:
    """The saved copy of each array, as long as it lives."""

    def __init__(self) -> None:
        self.copies: dict[int, tuple[weakref.ref[Any], Any]] = {}

    def remember(self, live: Any, saved: Any) -> None:
        self.copies[id(live)] = (weakref.ref(live), saved)

    def forget(self) -> None:
        """Let go of the copies of arrays that are no more."""
        gone = [key for key, (live, _) in self.copies.items() if live() is None]
        for key in gone:
            del self.copies[key]

    def unchanged(self, live: Any) -> Any:
        """Return the copy that was saved of this array, if it is still the same."""
        known = self.copies.get(id(live))
        if known is None or known[0]() is not live:
            return None
        saved = known[1]
        if _form(live) != _form(saved) or not np.array_equal(_raw(live), _raw(saved)):
            return None
        return saved


class Copier:
    """Copies everything that is reached from where it starts, each object once."""

    def __init__(self, arrays: Arrays, within: dict[str, Any], going_back: bool):
        self.arrays, self.within, self.going_back = arrays, within, going_back
        self.spent, self.depth = 0, 0
        self.saved: dict[int, int] = {}  # arrays, and their size
        self.done: dict[int, Any] = {}
        self.sources: list[Any] = []  # alive, so that no other gets their id
        self.attributes: list[tuple[Any, str, Any]] = []
        self.classes: list[tuple[type, dict[str, Any]]] = []
        self.kinds: dict[type, Callable[[Any], Any]] = {
            list: self._list,
            tuple: self._tuple,
            dict: self._dict,
            np.ndarray: self._array,
            types.FunctionType: self._function,
        }

    def spend(self, size: int) -> None:
        self.spent += size
        if self.spent > BUDGET:
            raise Refused("too large")

    def put(self, source: Any, copy: T) -> T:
        self.sources.append(source)
        self.done[id(source)] = copy
        return copy

    def __call__(self, x: Any) -> Any:
        kind = type(x)
        if kind in AS_IT_IS:
            return x
        if id(x) in self.done:
            return self.done[id(x)]
        self.depth += 1
        if self.depth > DEEPEST:
            raise Refused("too deep")
        try:
            return self._copied(x, kind)
        finally:
            self.depth -= 1

    def _copied(self, x: Any, kind: type) -> Any:
        if kind in self.kinds:
            return self.kinds[kind](x)
        if isinstance(x, type):
            return self._class(x)
        if isinstance(x, NEVER) or kind.__module__.startswith("matplotlib."):
            raise Refused(kind.__name__)
        if isinstance(x, (np.generic, np.dtype)):
            return x
        return self._object(x)

    def _list(self, x: list[Any]) -> list[Any]:
        self.spend(EACH + sys.getsizeof(x))
        if set(map(type, x)) <= AS_IT_IS:
            return self.put(x, x.copy())
        y: list[Any] = self.put(x, [])
        y.extend(map(self, x))
        return y

    def _tuple(self, x: tuple[Any, ...]) -> tuple[Any, ...]:
        self.spend(EACH + sys.getsizeof(x))
        if set(map(type, x)) <= AS_IT_IS:
            return x
        y = tuple(map(self, x))
        inner: tuple[Any, ...] = self.done.get(id(x), y)  # x holds itself
        return self.put(x, inner)

    def _dict(self, x: dict[Any, Any]) -> dict[Any, Any]:
        self.spend(EACH + sys.getsizeof(x))
        y: dict[Any, Any] = self.put(x, {})
        for key, value in x.items():
            y[self(key)] = self(value)
        return y

    def _array(self, x: Any) -> Any:
        root = x
        while isinstance(root.base, np.ndarray):
            root = root.base
        if root is x:
            return self._root(x)
        if type(root) is not np.ndarray or root.dtype.hasobject:
            raise Refused("a view")
        memory = _raw(self(root))
        offset = _address(x) - _address(root)
        y = np.ndarray(x.shape, x.dtype, memory, offset, x.strides)
        y.flags.writeable = x.flags.writeable
        return self.put(x, y)

    def _root(self, x: Any) -> Any:
        if not x.flags.owndata:
            raise Refused("the memory of an array is not its own")
        if x.dtype.hasobject:
            return self._objects(x)
        self.spend(EACH + x.nbytes)
        y = None if self.going_back else self.arrays.unchanged(x)
        if y is None:
            y = self._fresh(x)
        self.saved[id(y)] = x.nbytes
        return self.put(x, y)

    def _fresh(self, x: Any) -> Any:
        y = x.copy(order="K")
        if y.strides != x.strides:
            raise Refused("an array with gaps")
        y.flags.writeable = x.flags.writeable
        self.arrays.remember(*((y, x) if self.going_back else (x, y)))
        return y

    def _objects(self, x: Any) -> Any:
        if x.dtype != object:
            raise Refused("objects in a structure")
        self.spend(EACH + x.nbytes)
        y = self.put(x, np.empty_like(x))
        for place in np.ndindex(x.shape):
            y[place] = self(x[place])
        return y

    def _function(self, f: types.FunctionType) -> types.FunctionType:
        self.put(f, f)
        if self.going_back:
            return f
        for cell in f.__closure__ or ():
            try:
                content = cell.cell_contents
            except ValueError:  # not filled yet
                continue
            self.attributes.append((cell, "cell_contents", self(content)))
        if f.__globals__ is self.within:
            for name in ("__defaults__", "__kwdefaults__", "__dict__"):
                self.attributes.append((f, name, self(getattr(f, name))))
        return f

    def _class(self, kind: type) -> type:
        self.put(kind, kind)
        if kind.__module__ == "__main__" and not self.going_back:
            self.spend(EACH)
            self.classes.append((kind, {n: self(v) for n, v in _attributes(kind)}))
            for base in kind.__bases__:
                self(base)
        return kind

    def _object(self, x: Any) -> Any:
        """Copy as pickle does, by what the object says of itself."""
        self.spend(EACH)
        reduce = copyreg.dispatch_table.get(type(x))
        parts = reduce(x) if reduce else x.__reduce_ex__(4)
        if isinstance(parts, str):
            return self.put(x, x)
        make, arguments, state, items, pairs, *rest = (*parts, None, None, None)[:6]
        if rest != [None] * len(rest):
            raise Refused("a state of its own")
        y = self.put(x, self(make)(*map(self, arguments)))
        if state is not None:
            _set_state(y, self(state))
        for item in items or ():
            y.append(self(item))
        for key, value in pairs or ():
            y[self(key)] = self(value)
        return y


def save(names: dict[str, Any], arrays: Arrays) -> Kept:
    """Return a copy of the names; an array that is saved already is not saved again.

    Raises:
        Refused: something cannot be copied.
    """
    arrays.forget()
    copier = Copier(arrays, names, going_back=False)
    try:
        copy = copier(names)
    except Exception as error:  # of an object that does not let itself be copied
        raise Refused(str(error)) from error
    rest = copier.spent - sum(copier.saved.values())
    return Kept(copy, copier.attributes, copier.classes, copier.saved, rest)


def go_back(names: dict[str, Any], kept: Kept, arrays: Arrays) -> None:
    """Give the names, in place, the values that were kept; nothing is half done.

    Raises:
        Refused: something cannot be copied; all is as it was.
    """
    copier = Copier(arrays, names, going_back=True)
    copier.put(kept.names, names)
    try:
        fresh = {name: copier(value) for name, value in kept.names.items()}
        attributes = [(x, name, copier(value)) for x, name, value in kept.attributes]
        classes = [
            (kind, {name: copier(value) for name, value in own.items()})
            for kind, own in kept.classes
        ]
    except Exception as error:
        raise Refused(str(error)) from error
    held = within(names)
    names.clear()
    held.clear()
    names.update(fresh)
    for holder, name, value in attributes:
        setattr(holder, name, value)
    for kind, own in classes:
        _give(kind, own)


def within(names: dict[str, Any]) -> list[Any]:
    """Return the lists, tuples and dicts that names reach, the outer ones last.

    Let go of in this order, from the last, each goes alone: one that took all that is
    in it along would end a browser's Python if that is deep.
    """
    found: list[Any] = [names]
    seen = {id(names)}
    for holder in found:
        for x in list(holder.values() if type(holder) is dict else holder):
            if type(x) in (list, tuple, dict) and id(x) not in seen:
                seen.add(id(x))
                found.append(x)
    return found[:0:-1]


def _give(kind: type, own: dict[str, Any]) -> None:
    now = dict(_attributes(kind))
    for name in now.keys() - own.keys():
        delattr(kind, name)
    for name, value in own.items():
        if now.get(name) is not value:
            setattr(kind, name, value)


def _attributes(kind: type) -> list[tuple[str, Any]]:
    return [(n, v) for n, v in vars(kind).items() if not _dunder(n)]


def _dunder(name: str) -> bool:
    return name.startswith("__") and name.endswith("__")


def _set_state(x: Any, state: Any) -> None:
    if hasattr(x, "__setstate__"):
        x.__setstate__(state)
        return
    names, slots = state if isinstance(state, tuple) else (state, None)
    if names:
        vars(x).update(names)
    for name, value in (slots or {}).items():
        setattr(x, name, value)


def _form(x: Any) -> tuple[Any, ...]:
    return x.dtype, x.shape, x.strides, x.flags.writeable


def _raw(x: Any) -> Any:
    return x.ravel(order="K").view(np.uint8)


def _address(x: Any) -> int:
    address: int = x.__array_interface__["data"][0]
    return address
