using System.Buffers;
using System.Text.Json;
using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Contracts.Registers;
using Watch.Sources.Gleif.Files;
using Watch.Sources.Gleif.Records;
using Watch.Sources.Seams;

namespace Watch.Sources.Gleif.Api;

/// <summary>
/// Reads an answer of the query interface (JSON:API): records of one kind, as of the golden copy that it names. It is neither whole nor a
/// delta: of what it does not hold it says nothing.
/// </summary>
internal sealed class ApiParser : IDocumentParser
{
    /// <summary>The most bytes of an answer; a page of 200 entities has some hundred thousand.</summary>
    private const int MostBytes = 32 * 1024 * 1024;

    private const int ChunkBytes = 64 * 1024;

    private static readonly RecordPosition _nowhere = new(0, 0);

    private static readonly Dictionary<string, (string Part, Func<JsonElement, RecordDraft> Draft)> _kinds = new(StringComparer.Ordinal)
    {
        ["lei-records"] = (GleifNames.Entities, ApiFields.Entity),
        ["relationship-records"] = (GleifNames.Relations, ApiFields.Relation),
        ["reporting-exceptions"] = (GleifNames.Exceptions, ApiFields.Exception),
    };

    public SourceId Source => GleifNames.Source;

    /// <summary>Any of the three may come; the part stands with what is published.</summary>
    public string Family => GleifNames.Entities;

    public Channel Channel { get; } = new(GleifNames.GoldenCopy.Name, 10);

    public bool Recognises(DocumentHead head) =>
        head.FirstKeys.Contains("meta", StringComparer.Ordinal) && head.FirstKeys.Contains("data", StringComparer.Ordinal);

    public IEnumerable<Parsed> Parse(Stream content, DocumentInfo document)
    {
        if (Whole(content) is not { } bytes)
        {
            return [Reject(RejectReason.TooLarge, $"The answer is larger than {MostBytes} bytes.")];
        }

        try
        {
            using JsonDocument answer = JsonDocument.Parse(bytes);
            return [.. Read(answer.RootElement)];
        }
        catch (JsonException ex)
        {
            return [Reject(RejectReason.Malformed, $"The answer is no JSON at line {ex.LineNumber + 1}.")];
        }
    }

    private static ReadOnlyMemory<byte>? Whole(Stream content)
    {
        ArrayBufferWriter<byte> bytes = new(ChunkBytes);
        int read;
        while ((read = content.Read(bytes.GetSpan(ChunkBytes))) > 0)
        {
            bytes.Advance(read);
            if (bytes.WrittenCount > MostBytes)
            {
                return null;
            }
        }

        return bytes.WrittenMemory;
    }

    private static IEnumerable<Parsed> Read(JsonElement answer)
    {
        JsonElement[] records = [.. answer.At("data").Members()];
        string[] types = [.. records.Select(r => r.TextAt("type")).Distinct(StringComparer.Ordinal)];
        if (types.Length == 0)
        {
            return [];
        }

        return types.Length > 1 || !_kinds.TryGetValue(types[0], out (string Part, Func<JsonElement, RecordDraft> Draft) kind)
                ? [Reject(RejectReason.UnknownDocument, $"The answer holds '{string.Join("', '", types)}', which are not read.")]
            : !GleifMoment.TryParse(answer.TextAt("meta", "goldenCopy", "publishDate"), out DateTimeOffset moment)
                ? [Reject(RejectReason.MissingIdentity, "The answer does not say as of which golden copy it holds.")]
            : Read(records, kind.Draft, new RegisterPublication { Part = kind.Part, ContentDate = moment });
    }

    private static IEnumerable<Parsed> Read(JsonElement[] records, Func<JsonElement, RecordDraft> draft, RegisterPublication publication)
    {
        FileTally tally = new();
        yield return new Parsed.Published(publication) { Position = _nowhere };
        foreach (Parsed parsed in records.SelectMany(r => tally.Take(draft(r.At("attributes")).Read(), _nowhere)))
        {
            yield return parsed;
        }

        foreach (Parsed parsed in tally.End(publication, counted: null))
        {
            yield return parsed;
        }
    }

    private static Parsed.Rejected Reject(RejectReason reason, string detail) => FileTally.Reject(reason, detail, _nowhere);
}
