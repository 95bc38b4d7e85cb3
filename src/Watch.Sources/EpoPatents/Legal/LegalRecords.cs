using System.Xml;
using System.Xml.Linq;
using Watch.Sources.EpoPatents.FullText;
using Watch.Sources.Patents;

namespace Watch.Sources.EpoPatents.Legal;

/// <summary>
/// Cuts the records out of a file of legal events, whatever is around them: an <c>exchange-document</c> or a <c>family-member</c> with its
/// numbers and its <c>legal</c> elements, or a <c>legal</c> element alone. Nothing else of a record is kept.
/// </summary>
internal sealed class LegalRecords(RecordText text) : IDisposable
{
    private readonly XmlReader _reader = XmlReader.Create(text, SdobiXml.Settings);

    /// <summary>The next record; null at the end.</summary>
    public XElement? Next()
    {
        text.AllowNext();
        while (!(_reader.NodeType == XmlNodeType.Element && IsRecord()))
        {
            if (!_reader.Read())
            {
                return null;
            }

            text.AllowNext();
        }

        return _reader.LocalName == "legal" ? new XElement("record", XNode.ReadFrom(_reader)) : Record();
    }

    public void Dispose() => _reader.Dispose();

    private bool IsRecord() => _reader.LocalName is "exchange-document" or "family-member" or "legal";

    private XElement Record()
    {
        XElement record = SdobiXml.Opened(_reader);
        bool isEmpty = _reader.IsEmptyElement;
        int depth = _reader.Depth;
        _reader.Read();
        while (!isEmpty && !_reader.EOF && _reader.Depth > depth)
        {
            if (_reader.NodeType == XmlNodeType.Element && IsKept())
            {
                record.Add(XNode.ReadFrom(_reader));
            }
            else
            {
                _reader.Read();
            }
        }

        return record;
    }

    private bool IsKept() => _reader.LocalName is "publication-reference" or "application-reference" or "legal";
}
