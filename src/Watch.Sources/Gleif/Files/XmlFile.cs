using System.Globalization;
using System.Xml;
using Watch.Contracts.Notices;
using Watch.Contracts.Registers;
using Watch.Sources.Containers;
using Watch.Sources.Gleif.Records;

namespace Watch.Sources.Gleif.Files;

/// <summary>
/// The records of a file in XML, in one pass and bounded memory, whatever its prefix and the year of its namespace. One that is not
/// well-formed ends where that is so: what came before is kept.
/// </summary>
internal sealed class XmlFile : IDisposable
{
    private const int HeadLength = 4096;

    // Nothing is resolved, and no entity is known.
    private static readonly XmlReaderSettings _settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        IgnoreWhitespace = true,

        // A control character in a name costs no file.
        CheckCharacters = false,
    };

    private readonly GleifFormat _format;
    private readonly PeekableStream _head;
    private readonly CountingStream _bytes;
    private readonly XmlReader _reader;
    private readonly XmlFields _fields;
    private readonly FileHeader _header = new();
    private readonly FileTally _tally = new();
    private readonly bool _hasDoctype;
    private RegisterPublication? _publication;
    private RecordPosition _position = new(1, 1);
    private RecordDraft? _draft;
    private XmlException? _fault;

    public XmlFile(GleifFormat format, Stream content, string name)
    {
        _head = new PeekableStream(content);
        _hasDoctype = HeadText.Decode(_head.Peek(HeadLength)).Contains("<!DOCTYPE", StringComparison.OrdinalIgnoreCase);
        _format = format;
        _bytes = new CountingStream(_head, name);
        _reader = XmlReader.Create(_bytes, _settings);
        _fields = new XmlFields(format, _reader);
    }

    /// <summary>What the file publishes, its records, and how it ended.</summary>
    public IEnumerable<Parsed> Read()
    {
        bool isOpen = true;
        while (isOpen)
        {
            Advance();
            isOpen = _draft is not null;
            foreach (Parsed parsed in _fault is null ? Publish().Concat(_publication is null ? [] : Take()) : Break(_fault))
            {
                yield return parsed;
                isOpen &= _publication is not null;
            }
        }
    }

    public void Dispose()
    {
        _reader.Dispose();
        _bytes.Dispose();
        _head.Dispose();
    }

    // To the end of the next record, or of the file.
    private void Advance()
    {
        _draft = null;
        try
        {
            while (_draft is null && _reader.Read())
            {
                if (_reader.NodeType == XmlNodeType.Element)
                {
                    TakeElement();
                }
            }
        }
        catch (XmlException ex)
        {
            (_fault, _draft) = (ex, null);
        }
    }

    private void TakeElement()
    {
        if (_reader.Depth > 0 && _reader.LocalName == _format.Record)
        {
            _position = _reader is IXmlLineInfo at ? new RecordPosition(at.LineNumber, at.LinePosition) : _position;
            _draft = _fields.Record();
        }
        else if (_reader.Depth == 1 && _reader.LocalName is "Header" or "LEIHeader")
        {
            _fields.Header(_header);
        }
    }

    private IEnumerable<Parsed> Publish()
    {
        if (_publication is not null)
        {
            return [];
        }

        _publication = _header.Publication(_format.Part);
        return _publication is null
            ? [FileTally.Reject(RejectReason.MissingIdentity, "The header of the file does not say as of when it holds.", _position)]
            : [new Parsed.Published(_publication) { Position = _position }];
    }

    private IEnumerable<Parsed> Take() =>
        _draft is null ? _tally.End(_publication!, _header.RecordCount) : _tally.Take(_draft.Read(), _position);

    private IEnumerable<Parsed> Break(XmlException fault)
    {
        string place = string.Create(CultureInfo.InvariantCulture, $"at line {fault.LineNumber}, column {fault.LinePosition}");
        (RejectReason reason, string detail) =
            _hasDoctype && _publication is null && _header.IsEmpty
                ? (RejectReason.Forbidden, "The file has a DOCTYPE, which no file of the register has.")
            : _bytes.HasEnded ? (RejectReason.Truncated, $"The file ends before its end, {place}.")
            : (RejectReason.Malformed, $"The file is not well-formed {place}: what comes after is not read.");
        return _tally.Break(reason, detail, _position);
    }
}
