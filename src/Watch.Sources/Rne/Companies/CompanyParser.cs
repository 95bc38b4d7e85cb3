using System.Text.Json;
using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Contracts.Registers;
using Watch.Sources.Seams;
using Watch.Sources.Slices;

namespace Watch.Sources.Rne.Companies;

/// <summary>Whole records of companies, one or a list of them, as the interface of the RNE answers. Human beings are passed over.</summary>
internal sealed class CompanyParser : IDocumentParser
{
    public SourceId Source => RneNames.Source;

    public string Family => RneNames.Companies;

    public Channel Channel => Channel.Api;

    public bool Recognises(DocumentHead head) => head.RootElement is null && head.FirstKeys.Contains("formality", StringComparer.Ordinal);

    public IEnumerable<Parsed> Parse(Stream content, DocumentInfo document)
    {
        bool isPublished = false;
        foreach (Parsed parsed in JsonPieces.Read(content, [], RneNames.LongestRecord).Select(Read).OfType<Parsed>())
        {
            // Each record has its own age: the publication has that of its first one, and means nothing by it.
            if (!isPublished && parsed is Parsed.Stated { Record: var first })
            {
                yield return Published(first.ChangedAt ?? default);
                isPublished = true;
            }

            yield return parsed;
        }
    }

    private static Parsed.Published Published(DateTimeOffset date) =>
        new(new RegisterPublication { Part = RneNames.Company, ContentDate = date }) { Position = default };

    private static Parsed? Read(JsonPiece piece)
    {
        if (piece.Fault is { } fault)
        {
            return Rejected(fault, piece.Detail, piece.Position);
        }

        try
        {
            return Read(piece.Value, piece.Position);
        }
        catch (InvalidOperationException)
        {
            return Rejected(RejectReason.BadValue, "A text of the record is not Unicode.", piece.Position);
        }
    }

    private static Parsed? Read(JsonElement record, RecordPosition position)
    {
        CompanyReader reader = new(record);
        if (!reader.IsLegalPerson)
        {
            return null;
        }

        if (!Siren.TryParse(reader.Number, out Siren siren))
        {
            return Rejected(RejectReason.MissingIdentity, "The record has no valid SIREN.", position);
        }

        CompanyState state = reader.Read();
        return new Parsed.Stated(
            new RegisterRecord
            {
                Subject = siren.Value,
                Category = RneNames.Company,
                Siren = siren,
                InFrance = true,
                State = state.Write(),
                ChangedAt = reader.ChangedAt,
            }
        )
        {
            Position = position,
            Warnings = reader.Warnings,
        };
    }

    // What came is not shown: it may name people.
    private static Parsed.Rejected Rejected(RejectReason reason, string detail, RecordPosition position) =>
        new(reason, detail, null) { Position = position };
}
