using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Contracts.Registers;
using Watch.Sources.Seams;
using Watch.Sources.Slices;

namespace Watch.Sources.Sirene.Units;

/// <summary>
/// Answers of the API Sirene about legal units, of 3.11 and of the versions before it. Human beings are passed over; of whoever does not
/// want to be shown the number is given, so that what was kept of it goes.
/// </summary>
internal sealed partial class UnitParser : IDocumentParser
{
    // As many as an answer may hold: of what holds more, as nothing does, the date is that of its beginning.
    private const int MostOfAnswer = 1000;
    private const int LongestRaw = 2000;

    public SourceId Source => SireneNames.Source;

    public string Family => SireneNames.Units;

    public Channel Channel => Channel.Api;

    public bool Recognises(DocumentHead head) =>
        head.RootElement is null && head.FirstKeys.Intersect(SireneNames.Members, StringComparer.Ordinal).Any();

    public IEnumerable<Parsed> Parse(Stream content, DocumentInfo document)
    {
        using IEnumerator<Parsed> records = JsonPieces
            .Read(content, SireneNames.Members, SireneNames.LongestRecord)
            .Select(Read)
            .OfType<Parsed>()
            .GetEnumerator();
        DateTimeOffset? asked = DayIn(document.Name);
        List<Parsed> first = asked is null ? Take(records) : [];
        if (asked is not null || first.Any(p => p is Parsed.Stated))
        {
            yield return Published(asked ?? first.OfType<Parsed.Stated>().Max(s => s.Record.ChangedAt) ?? default);
        }

        foreach (Parsed record in first)
        {
            yield return record;
        }

        while (records.MoveNext())
        {
            yield return records.Current;
        }
    }

    private static List<Parsed> Take(IEnumerator<Parsed> records)
    {
        List<Parsed> first = [];
        while (first.Count < MostOfAnswer && records.MoveNext())
        {
            first.Add(records.Current);
        }

        return first;
    }

    private static Parsed.Published Published(DateTimeOffset date) =>
        new(new RegisterPublication { Part = SireneNames.Unit, ContentDate = date }) { Position = default };

    private static Parsed? Read(JsonPiece piece)
    {
        if (piece.Fault is { } fault)
        {
            return new Parsed.Rejected(fault, piece.Detail, null) { Position = piece.Position };
        }

        try
        {
            return Read(piece.Value, piece.Position);
        }
        catch (InvalidOperationException)
        {
            return new Parsed.Rejected(RejectReason.BadValue, "A text of the unit is not Unicode.", null) { Position = piece.Position };
        }
    }

    private static Parsed? Read(JsonElement unit, RecordPosition position)
    {
        UnitReader reader = new(unit);
        if (reader.IsNaturalPerson)
        {
            return null;
        }

        if (!Siren.TryParse(unit.Text("siren"), out Siren siren))
        {
            string raw = unit.GetRawText();
            return new Parsed.Rejected(
                RejectReason.MissingIdentity,
                "The unit has no valid SIREN.",
                raw.Length > LongestRaw ? raw[..LongestRaw] : raw
            )
            {
                Position = position,
            };
        }

        UnitState state = reader.Read();
        return new Parsed.Stated(
            new RegisterRecord
            {
                Subject = siren.Value,
                Category = SireneNames.Unit,
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

    // The day that was asked for, as the fetching names its documents.
    private static DateTimeOffset? DayIn(string name) =>
        Named.Match(name) is { Success: true } match
        && DateOnly.TryParseExact(
            match.Groups["day"].Value,
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out DateOnly day
        )
            ? UnitDates.Moment(day.ToString("O", CultureInfo.InvariantCulture))
            : null;

    [GeneratedRegex(
        @"(?:\A|/)units-(?<day>[0-9]{4}-[0-9]{2}-[0-9]{2})-[0-9]+\.json\z",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 200
    )]
    private static partial Regex Named { get; }
}
