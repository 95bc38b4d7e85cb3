using System.Text.Json;
using System.Text.RegularExpressions;
using Watch.Contracts.Notices;
using Watch.Sources.Bodacc.Families;
using Watch.Sources.Opendatasoft;

namespace Watch.Sources.Bodacc.Api;

/// <summary>
/// Finds the identity of a record: the columns from which the id is made, the id itself, or both; where both are there, they
/// have to agree.
/// </summary>
internal static partial class ApiRecordReader
{
    private static readonly string[] _types = ["annonce", "rectificatif", "annulation"];

    public static ApiRecord? Read(JsonElement record, Findings findings)
    {
        string? id = record.Text("id");
        Match split = SplitId().Match(id ?? "");
        string? letter = record.Text("publicationavis") ?? Part(split, "letter");
        string? parution = record.Text("parution") ?? Part(split, "parution");
        string? number = record.Text("numeroannonce") ?? Part(split, "number");
        string? date = record.Text("dateparution");
        if (letter is not ("A" or "B" or "C") || date is null || !BodaccId.TryMake(letter[0], parution, number, out string? made))
        {
            findings.Reject(
                RejectReason.MissingIdentity,
                $"id '{id}', publicationavis '{letter}', parution '{parution}', numeroannonce '{number}' and "
                    + $"dateparution '{date}' make no notice"
            );
            return null;
        }

        string type = record.Text("typeavis") ?? _types[0];
        if (id is not null && !string.Equals(id, made, StringComparison.Ordinal))
        {
            findings.Reject(RejectReason.BadValue, $"id '{id}' is not what letter, parution and number make: '{made}'");
            return null;
        }

        if (!_types.Contains(type, StringComparer.Ordinal))
        {
            findings.Reject(RejectReason.BadValue, $"typeavis '{type}' is not one of: {string.Join(", ", _types)}");
            return null;
        }

        IReadOnlyList<JsonElement> persons = [.. ApiPersons.In(record.Nested("listepersonnes"))];
        return new ApiRecord
        {
            Json = record,
            Letter = letter[0],
            Parution = parution!,
            Number = number!,
            DateParution = date,
            Type = type,
            FamilleAvis = record.Text("familleavis") ?? "",
            Persons = ApiRegistry.Complete(persons, record),
            IsPersonListed = persons.Count > 0,
        };
    }

    private static string? Part(Match match, string group) => match.Success ? match.Groups[group].Value : null;

    [GeneratedRegex(@"^(?<letter>[ABC])(?<parution>[0-9]{8})(?<number>[0-9]+)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SplitId();
}
