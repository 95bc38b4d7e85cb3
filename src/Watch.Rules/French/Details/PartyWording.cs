using Watch.Contracts;
using Watch.Contracts.Notices;
using Watch.Rules.French.Words;

namespace Watch.Rules.French.Details;

/// <summary>A party of a notice in one line: its name, its number, where its seat is. Of a human being no place is ever told.</summary>
internal static class PartyWording
{
    // As the market authority publishes them.
    private static readonly EventKind[] _ofShares =
    [
        EventKind.ThresholdCrossing,
        EventKind.Intention,
        EventKind.ShareholdersAgreement,
        EventKind.TakeoverBid,
        EventKind.SqueezeOut,
        EventKind.RegulatedInformation,
    ];

    public static string Of(Party party)
    {
        string[] about =
        [
            .. party.Siren is { } siren ? (string[])[FrenchFigures.Of(siren)] : [],
            .. PlaceOf(party) is { } place ? (string[])[place] : [],
        ];
        return about.Length == 0 ? NameOf(party) : $"{NameOf(party)} ({string.Join(" ; ", about)})";
    }

    /// <summary>What a party does, in what is published of these kinds: one word for a role on one page.</summary>
    /// <param name="role">The role that its source gives it.</param>
    /// <param name="announced">All that is announced, whether a rule asks for it or not.</param>
    public static string RoleOf(PartyRole role, IReadOnlyList<EventKind> announced) =>
        announced.Any(k => k.ToKebabCase().StartsWith("patent-", StringComparison.Ordinal)) ? PatentWording.Of(role)
        : announced.Any(_ofShares.Contains) ? CrossingWording.Of(role)
        : FrenchWords.Of(role, announced);

    /// <summary>Its name; a partial record may give a number and no name.</summary>
    public static string NameOf(Party party) => party.Name.Length > 0 ? ReadableCase.Name(party.Name) : "nom non publié";

    /// <summary>Where its seat is; null where that is not told.</summary>
    public static string? PlaceOf(Party party) =>
        party.Person == PersonType.Natural ? null
        : party.IsAbroad == true ? Abroad(party)
        : party.Seat is { } seat && Of(seat) is { Length: > 0 } place ? place
        : null;

    private static string Abroad(Party party)
    {
        string country =
            party.Country is { } code ? CountryWords.Of(code)
            : party.Seat?.Country is { } printed ? ReadableCase.PlaceName(printed)
            : "à l’étranger, pays non publié";
        return party.Seat?.City is { Length: > 0 } city ? $"{ReadableCase.PlaceName(city)}, {country}" : country;
    }

    /// <summary>A place in France; empty where nothing of it is told.</summary>
    public static string Of(Place seat) =>
        string.Join(' ', new[] { seat.PostalCode, seat.City is { } city ? ReadableCase.PlaceName(city) : null }.OfType<string>());
}
