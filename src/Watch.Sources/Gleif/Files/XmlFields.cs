using System.Globalization;
using System.Xml;
using Watch.Sources.Gleif.Records;

namespace Watch.Sources.Gleif.Files;

/// <summary>Reads the elements of a record or of a header out of the pass over a file.</summary>
internal sealed class XmlFields(GleifFormat format, XmlReader reader)
{
    /// <summary>How deep a record may be nested; real ones are six deep.</summary>
    private const int Deepest = 32;

    /// <summary>The longest text that is read, in characters; the longest names have some hundred.</summary>
    private const int LongestText = 4096;

    private readonly string[] _names = new string[Deepest];
    private readonly char[] _text = new char[LongestText];

    /// <summary>The record at whose element the reader stands; then it stands at its end.</summary>
    public RecordDraft Record()
    {
        RecordDraft draft = format.Draft();
        int depth = reader.Depth;
        _names[0] = reader.LocalName;
        bool isEmpty = reader.IsEmptyElement;
        while (!isEmpty && reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                Take(draft, reader.Depth - depth);
            }
        }

        return draft;
    }

    /// <summary>The header at whose element the reader stands; then it stands at its end.</summary>
    public void Header(FileHeader header)
    {
        int depth = reader.Depth;
        bool isEmpty = reader.IsEmptyElement;
        while (!isEmpty && reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType == XmlNodeType.Element && reader.Depth == depth + 1)
            {
                string name = reader.LocalName;
                header.Take(name, Text());
            }
        }
    }

    private void Take(RecordDraft draft, int level)
    {
        if (level >= Deepest)
        {
            throw new XmlException($"nested deeper than {Deepest} elements", null, 0, 0);
        }

        string name = _names[level] = reader.LocalName;
        if (!format.Elements.TryGetValue((_names[level - 1], name), out FieldPlace? place))
        {
            return;
        }

        if (place.Group is { } group)
        {
            draft.Take(group, "");
        }

        if (place.Attribute is { } attribute && reader.GetAttribute(attribute) is { Length: > 0 } value)
        {
            draft.Take(place.AttributeField, value);
        }

        if (place.Text is { } field && Text() is { Length: > 0 } text)
        {
            draft.Take(field, text);
        }
    }

    private string Text()
    {
        int depth = reader.Depth;
        int length = 0;
        bool isEmpty = reader.IsEmptyElement;
        while (!isEmpty && reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace)
            {
                length = Append(length);
            }
        }

        return _text.AsSpan(0, length).Trim().ToString();
    }

    private int Append(int length)
    {
        int read;
        while ((read = reader.ReadValueChunk(_text, length, LongestText - length)) > 0)
        {
            length += read;
            if (length == LongestText)
            {
                throw new XmlException(string.Create(CultureInfo.InvariantCulture, $"a text is longer than {LongestText} characters"));
            }
        }

        return length;
    }
}
