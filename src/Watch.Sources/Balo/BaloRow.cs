using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Sources.Opendatasoft;
using Watch.Sources.Text;

namespace Watch.Sources.Balo;

/// <summary>One row of the dataset as a notice.</summary>
internal static partial class BaloRow
{
    /// <summary>All that the bulletin publishes.</summary>
    public const string Family = "notices";

    /// <summary>The columns that make the order of the rows whole.</summary>
    public const string Order = $"{Day} ASC, {Id} ASC";

    /// <summary>The columns by which a row is known.</summary>
    public const string Id = "id_annonce";

    public const string Category = "facette_categorie_libelle";

    private const string Day = "dateparution";
    private const string Names = "societes_noms";
    private const string Sirens = "siren";
    private const string Between = "##";

    public static SourceId Source { get; } = new("balo");

    /// <summary>The condition for a day.</summary>
    public static string On(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{Day}=date'{day:yyyy-MM-dd}'");

    /// <summary>The row, or why it is none.</summary>
    public static Parsed Read(JsonElement record, RecordPosition position)
    {
        JsonElement row = RecordJson.Unwrap(record);
        string? id = row.Text(Id)?.Trim();
        if (id is null || !IdForm.IsMatch(id) || !FrenchDate.TryParse(row.Text(Day), out DateOnly day))
        {
            return new Parsed.Rejected(RejectReason.MissingIdentity, $"{Id} '{id}' and {Day} '{row.Text(Day)}' make no notice", null)
            {
                Position = position,
            };
        }

        List<ParseWarning> warnings = [];
        string? label = LabelOf(row.Text(Category));
        EventKind? kind = BaloKinds.Of(label);
        if (kind is null)
        {
            warnings.Add(new ParseWarning("unknown-category", label ?? ""));
        }

        Notice notice = new()
        {
            Source = Source,
            Id = id,
            Family = Family,
            PublishedOn = day,
            Events = [new NoticeEvent { Kind = kind ?? EventKind.OtherLegalNotice, Label = label }],
            Parties = Parties(row, warnings),
            Link = new Uri($"https://www.journal-officiel.gouv.fr/pages/balo-annonce-unitaire/?q.id=id_annonce:{id}"),
        };
        return new Parsed.Accepted(notice) { Position = position, Warnings = warnings };
    }

    // "PUBLICATIONS PERIODIQUES##Comptes annuels"; the second part may be empty.
    private static string? LabelOf(string? category) =>
        category is null
            ? null
            : string.Join(" – ", category.Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    // Names and numbers are two lists of one order; where one is longer than the other, nobody can tell whose number is whose.
    private static IReadOnlyList<Party> Parties(JsonElement row, List<ParseWarning> warnings)
    {
        string[] names = [.. Texts(row, Names)];
        string[] numbers = [.. Texts(row, Sirens)];
        if (names.Length == numbers.Length)
        {
            return [.. names.Zip(numbers, (name, number) => PartyOf(name, number, warnings))];
        }

        if (names.Length > 0 && numbers.Length > 0)
        {
            warnings.Add(
                new ParseWarning("parties-apart", string.Create(CultureInfo.InvariantCulture, $"{names.Length} {numbers.Length}"))
            );
        }

        return [.. names.Select(n => PartyOf(n, null, warnings)), .. numbers.Select(n => PartyOf("", n, warnings))];
    }

    private static Party PartyOf(string name, string? number, List<ParseWarning> warnings)
    {
        bool isSiren = Siren.TryParse(number, out Siren siren);
        if (number is not null && !isSiren)
        {
            warnings.Add(new ParseWarning("bad-siren", number));
        }

        return new Party
        {
            Role = PartyRole.Subject,
            Name = string.Join(' ', name.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)),
            Person = PersonType.Legal,
            Siren = isSiren ? siren : null,
        };
    }

    private static IEnumerable<string> Texts(JsonElement row, string column) => row.Member(column)?.Texts() ?? [];

    [GeneratedRegex("^[0-9A-Za-z_-]{8,40}$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex IdForm { get; }
}
