using System.Xml;

namespace Watch.Sources.Patents;

/// <summary>
/// A reader of XML that goes no deeper than any real record: of a tree of a hundred thousand levels nobody can ask the text without ending
/// the process. The reader below stays its owner's.
/// </summary>
/// <param name="inner">What is read.</param>
internal sealed class ShallowReader(XmlReader inner) : XmlReader
{
    /// <summary>The deepest element that is read, counted from the root; real records have some fifteen levels.</summary>
    public const int Deepest = 200;

    public override XmlNodeType NodeType => inner.NodeType;

    public override string LocalName => inner.LocalName;

    public override string NamespaceURI => inner.NamespaceURI;

    public override string Prefix => inner.Prefix;

    public override string Value => inner.Value;

    public override int Depth => inner.Depth;

    public override string BaseURI => inner.BaseURI;

    public override bool IsEmptyElement => inner.IsEmptyElement;

    public override int AttributeCount => inner.AttributeCount;

    public override bool EOF => inner.EOF;

    public override ReadState ReadState => inner.ReadState;

    public override XmlNameTable NameTable => inner.NameTable;

    public override XmlReaderSettings? Settings => inner.Settings;

    /// <summary>The next node.</summary>
    /// <exception cref="RecordTooDeepException">It stands deeper than allowed.</exception>
    public override bool Read()
    {
        bool isRead = inner.Read();
        return inner.Depth <= Deepest ? isRead : throw new RecordTooDeepException(inner as IXmlLineInfo);
    }

    // What is stepped over becomes no tree, however deep it is.
    public override void Skip() => inner.Skip();

    /// <summary>Steps behind the element of that depth, in which the reader stands.</summary>
    public void Leave(int depth)
    {
        while (inner.Depth > depth && inner.Read()) { }

        inner.Read();
    }

    public override string? GetAttribute(string name) => inner.GetAttribute(name);

    public override string? GetAttribute(string name, string? namespaceURI) => inner.GetAttribute(name, namespaceURI);

    public override string GetAttribute(int i) => inner.GetAttribute(i);

    public override bool MoveToAttribute(string name) => inner.MoveToAttribute(name);

    public override bool MoveToAttribute(string name, string? ns) => inner.MoveToAttribute(name, ns);

    public override bool MoveToFirstAttribute() => inner.MoveToFirstAttribute();

    public override bool MoveToNextAttribute() => inner.MoveToNextAttribute();

    public override bool MoveToElement() => inner.MoveToElement();

    public override bool ReadAttributeValue() => inner.ReadAttributeValue();

    public override string? LookupNamespace(string prefix) => inner.LookupNamespace(prefix);

    public override void ResolveEntity() => inner.ResolveEntity();
}

/// <summary>A record is nested deeper than any real one; never leaves a parser.</summary>
/// <param name="place">Where.</param>
internal sealed class RecordTooDeepException(IXmlLineInfo? place)
    : XmlException(
        FormattableString.Invariant($"It is nested deeper than {ShallowReader.Deepest} elements."),
        innerException: null,
        place?.LineNumber ?? 0,
        place?.LinePosition ?? 0
    );
