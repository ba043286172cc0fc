"""Property and QmlUncreatable as they are at run time: PySide 6.11's type stubs know too little.

The stubs refuse the names of QML's types ("QVariantMap") and `@QmlUncreatable("why")`, both of
which the documentation uses.
"""

from __future__ import annotations

from typing import Any

from PySide6 import QtCore, QtQml

Property: Any = QtCore.Property
QmlUncreatable: Any = QtQml.QmlUncreatable
# By name and not as strings: pyside6-metaobjectdump, which QML lint needs, reads names only.
QVariant, QVariantList, QVariantMap = "QVariant", "QVariantList", "QVariantMap"
