using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Sources.Bodacc.Xml;
using Watch.Sources.Text;

namespace Watch.Sources.Bodacc.Families;

/// <summary>Where a legal person sits.</summary>
/// <param name="Place">Null where nothing is printed.</param>
/// <param name="Country">Its code, where an address abroad names a country that is known.</param>
internal readonly record struct Seat(Place? Place, string? Country);

/// <summary>
/// Reads the address of a seat. What stands in <c>etranger</c> is abroad, with or without a country (half print none, or print it at the
/// end of the line), but for France and its territories overseas.
/// </summary>
internal static class SeatReader
{
    /// <summary>The seat; a country that is printed and not known, or not printed at all, is a warning.</summary>
    public static Seat Read(Members person, Findings findings)
    {
        Element? address = person.Child("siegeSocial") ?? person.Child("adresse") ?? person.Child("etablissementPrincipal");
        Element? at = address?.Child("adresse") ?? address;
        if (at?.Child("etranger") is { } abroad)
        {
            return Abroad(abroad, findings);
        }

        Element? france = at?.Child("france") ?? at;
        Place place = new(france.TextOf("codePostal"), france.TextOf("ville"));
        return place is { PostalCode: null, City: null } ? default : new Seat(place, null);
    }

    private static Seat Abroad(Element abroad, Findings findings)
    {
        ForeignLine line = ForeignLine.Read(abroad.TextOf("adresse") ?? abroad.Text);
        string? printed = abroad.TextOf("pays") ?? line.Country;
        string? code = CountryNames.CodeOf(printed) ?? line.Code;
        string? city = abroad.TextOf("ville") ?? line.City;
        if (code is not null && Countries.IsOfFrance(code))
        {
            string? postalCode = abroad.TextOf("codePostal") ?? line.PostalCode;
            return new Seat(postalCode is null && city is null ? null : new Place(postalCode, city), code);
        }

        findings.WarnIf(printed is null, "seat-without-country", "an address abroad names no country that is known");
        findings.WarnIf(printed is not null && code is null, "unknown-country", printed);
        return new Seat(new Place(null, city, printed, Abroad: true), code);
    }
}
