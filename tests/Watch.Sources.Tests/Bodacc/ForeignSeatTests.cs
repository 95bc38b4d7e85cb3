using Watch.Contracts.Notices;
using Watch.Sources.Tests.Bodacc.RcsA;
using Xunit;

namespace Watch.Sources.Tests.Bodacc;

public class ForeignSeatTests
{
    [Theory]
    [InlineData("7 Erfundenweg 4020 Linz", "Autriche", "Linz", "Autriche", "AT")]
    [InlineData("7 Erfundenweg 4020 Linz AUTRICHE", null, "Linz", "AUTRICHE", "AT")]
    [InlineData("22 Madeup Lane LS1 4DT Leeds GRANDE-BRETAGNE", "gb", "Leeds", "gb", "GB")]
    [InlineData("3 rue du Faux D04 Dublin (Irlande)", null, "Dublin", "Irlande", "IE")]
    [InlineData("Belfast Irlande du Nord", null, "Belfast", "Irlande du Nord", "GB")]
    [InlineData("NORVEGE", null, null, "NORVEGE", "NO")]
    [InlineData("Conakry République de Guinée", null, "Conakry", "République de Guinée", "GN")]
    [InlineData("PO Box 4410 Hutchins Cayman Islands", null, null, "Cayman Islands", "KY")]
    [InlineData("15 Grand-Rue 1660 Luxembourg LUXEMBOURG", null, "Luxembourg", "LUXEMBOURG", "LU")]
    [InlineData("1 avenue Inventée 1890 Saint-Maurice SUISSE", null, "Saint-Maurice", "SUISSE", "CH")]
    [InlineData("100 Invented Road Newark New Jersey", null, null, "New Jersey", "US")]
    public void The_country_is_the_one_printed_or_the_one_that_ends_the_address(
        string line,
        string? printed,
        string? city,
        string? country,
        string? code
    )
    {
        (Party party, IReadOnlyList<ParseWarning> warnings) = Read(Abroad(line, printed));
        Assert.Equal((new Place(null, city, country, Abroad: true), code, true), (party.Seat, party.Country, party.IsAbroad));
        Assert.Empty(warnings);
    }

    [Theory]
    [InlineData("12 rue du Portugal")]
    [InlineData("4 place de la Suisse")]
    [InlineData("27 rue d'Angleterre 06000 Nice")]
    [InlineData("Etranger")]
    public void What_names_no_country_is_abroad_all_the_same_and_told(string line)
    {
        (Party party, IReadOnlyList<ParseWarning> warnings) = Read(Abroad(line));
        Assert.Equal((null, null, true), (party.Seat!.PostalCode, party.Seat.Country, party.Seat.Abroad));
        Assert.Equal((null, true), (party.Country, party.IsAbroad));
        Assert.Equal(["seat-without-country"], warnings.Select(w => w.Code));
    }

    [Fact]
    public void A_country_that_is_not_known_is_kept_as_printed_and_told()
    {
        (Party party, IReadOnlyList<ParseWarning> warnings) = Read(Abroad("Erfundenweg 1", "Atlantide"));
        Assert.Equal((new Place(null, null, "Atlantide", Abroad: true), null), (party.Seat, party.Country));
        Assert.Equal([("unknown-country", "Atlantide")], warnings.Select(w => (w.Code, w.Detail)));
    }

    [Theory]
    [InlineData("5 rue Fictive 63300 Thiers FRANCE", null, "FR", "63300", "Thiers")]
    [InlineData("5 rue Fictive 97400 Saint-Denis", "La Réunion", "RE", "97400", "Saint-Denis")]
    [InlineData("NOUVELLE-CALEDONIE", null, "NC", null, null)]
    public void France_and_its_territories_overseas_are_not_abroad(
        string line,
        string? printed,
        string code,
        string? postalCode,
        string? city
    )
    {
        Party party = Read(Abroad(line, printed)).Party;
        Assert.Equal((code, false), (party.Country, party.IsAbroad));
        Assert.Equal(city is null ? null : new Place(postalCode, city), party.Seat);
    }

    [Theory]
    [InlineData("18 Fiktivstraße Wien AUTRICHE")]
    [InlineData("Chaussée Inventée 200 BELGIQUE")]
    [InlineData("Via Immaginaria Torino ITALIE")]
    [InlineData("Keizersgrachtplein 12b PAYS-BAS")]
    [InlineData("9 Imaginary Street London EC9Z 9ZZ ROYAUME-UNI")]
    [InlineData("Bloc B2 Quartier Neuf TUNISIE")]
    [InlineData("4500 Nowhere Boulevard Denver ETATS-UNIS")]
    public void A_street_is_no_town(string line) => Assert.Null(Read(Abroad(line)).Party.Seat!.City);

    [Fact]
    public void Where_a_natural_person_lives_is_not_read()
    {
        string person =
            "<personne><personnePhysique><nonInscrit>RCS non inscrit</nonInscrit><nom>INVENTÉ</nom><prenom>Ada</prenom></personnePhysique>"
            + $"{Abroad("7 Erfundenweg 4020 Linz", "Autriche")}</personne>";
        Parsed.Accepted read = Reading.RcsA.ReadOne(Reading.RcsAFile(Invented.Notice(person, Invented.Creation)));
        Party party = Assert.Single(read.Notice.Parties);
        Assert.Equal((null, null), (party.Seat, party.Country));
        Assert.Empty(read.Warnings);
    }

    private static string Abroad(string line, string? country = null) =>
        $"<adresse><etranger><adresse>{line}</adresse>{(country is null ? "" : $"<pays>{country}</pays>")}</etranger></adresse>";

    private static (Party Party, IReadOnlyList<ParseWarning> Warnings) Read(string address)
    {
        string notice = Invented.Notice(Invented.Firm(1, "SCHMIEDE", "", address), Invented.Creation);
        Parsed.Accepted read = Reading.RcsA.ReadOne(Reading.RcsAFile(notice));
        return (Assert.Single(read.Notice.Parties), read.Warnings);
    }
}
