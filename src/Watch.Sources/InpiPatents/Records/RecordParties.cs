using System.Text.RegularExpressions;
using System.Xml.Linq;
using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Sources.Patents;

namespace Watch.Sources.InpiPatents.Records;

/// <summary>Who is in a record: applicants as at filing, holders now, licensees. Inventors and agents are not read.</summary>
internal sealed partial class RecordParties
{
    private const int Most = 200;
    private const int LongestName = 300;

    private readonly IReadOnlyList<Party> _applicants;
    private readonly IReadOnlyList<Party> _owners;
    private readonly IReadOnlyList<Party> _licensees;
    private readonly RecordNotes _notes;

    public RecordParties(PatentRecord record)
    {
        _notes = record.Notes;
        _applicants = Read(record.Biblio.Down("parties", "applicants").ChildrenOf("applicant"), PartyRole.Applicant);
        _owners = Read(record.Biblio.Child("fr-owners").ChildrenOf("fr-owner"), PartyRole.Owner);
        _licensees = Read(record.Biblio.Child("fr-licensees").ChildrenOf("licensee"), PartyRole.Licensee);
    }

    /// <summary>The parties of a notice. The holder that is printed beside a transfer is the one after it.</summary>
    public IReadOnlyList<Party> Of(EventKind kind) =>
        kind == EventKind.PatentTransfer
            ? [.. _applicants, .. _owners.Select(p => p with { Role = PartyRole.Buyer }), .. _licensees]
            : [.. _applicants, .. _owners, .. _licensees];

    // Some files print a party twice under one number, once with its name and once with its country.
    private List<Party> Read(IEnumerable<XElement> elements, PartyRole role) =>
        [
            .. elements
                .InOneFormat()
                .Take(Most)
                .GroupBy(e => e.AttributeOf("sequence") ?? "", StringComparer.Ordinal)
                .SelectMany(g => Whole([.. g.Select(e => Book(e)).Select(b => One(b, role))])),
        ];

    private static IEnumerable<Party> Whole(IReadOnlyList<Party> rows)
    {
        string? country = rows.FirstOrDefault(p => p.Name.Length == 0 && p.Country is not null)?.Country;
        return rows.Where(p => p.Name.Length > 0)
            .Select(p => p.Country is null && p.Person != PersonType.Natural ? p with { Country = country } : p);
    }

    private static XElement? Book(XElement party)
    {
        XElement[] books = [.. party.ChildrenOf("addressbook")];
        return books.FirstOrDefault(b => b.Child("last-name") is not null || b.Child("orgname") is not null || b.Child("name") is not null)
            ?? books.FirstOrDefault();
    }

    private Party One(XElement? book, PartyRole role)
    {
        string? organisation = Text(book, "orgname");
        string? first = organisation is null ? Text(book, "first-name") : null;
        Siren? siren = SirenOf(book.Child("iid")?.Value.Trim());
        bool isFirm = first is null && (organisation is not null || siren is not null);
        string?[] names = organisation is not null ? [organisation] : [Text(book, "last-name") ?? Text(book, "name"), first];
        return new Party
        {
            Role = role,
            Name = string.Join(' ', names.OfType<string>()),
            Person =
                isFirm ? PersonType.Legal
                : first is null ? PersonType.Unknown
                : PersonType.Natural,
            Siren = siren,
            Country = first is null ? CountryOf(book) : null,
            Seat = isFirm ? SeatOf(book) : null,
        };
    }

    private Siren? SirenOf(string? text)
    {
        if (string.IsNullOrEmpty(text) || text.All(c => c is '0' or ' '))
        {
            return null;
        }

        if (Siren.TryParse(text, out Siren siren))
        {
            return siren;
        }

        _notes.Warn("invalid-siren", text);
        return null;
    }

    private Place? SeatOf(XElement? book)
    {
        string? city = _notes.TextOf(book.Down("address", "city"), LongestName);
        string? postcode = _notes.TextOf(book.Down("address", "postcode"), LongestName);
        string? country = CountryOf(book);
        bool isHere = country is null || Countries.IsOfFrance(country);
        if (isHere && postcode is null && CityWithCode.Match(city ?? "") is { Success: true } match)
        {
            (postcode, city) = (match.Groups["code"].Value, match.Groups["city"].Value);
        }

        return city is null && postcode is null ? null : new Place(isHere ? postcode : null, city, isHere ? null : country);
    }

    // XX stands for a country that is not known.
    private static string? CountryOf(XElement? book) =>
        book.Down("address", "country")?.Value.Trim().ToUpperInvariant() is [>= 'A' and <= 'Z', >= 'A' and <= 'Z'] country
        && country != "XX"
            ? country
            : null;

    private string? Text(XElement? book, string name) => _notes.TextOf(book.Child(name), LongestName);

    [GeneratedRegex(@"^(?<code>[0-9]{5})\s+(?<city>.+)$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex CityWithCode { get; }
}
