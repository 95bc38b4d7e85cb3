using System.Text.RegularExpressions;
using Watch.Contracts.Notices;
using Xunit;
using static Watch.Sources.Tests.Bodacc.RcsA.Invented;

namespace Watch.Sources.Tests.Bodacc.RcsA;

/// <summary>Where a business is that changes hands, and where its creditors oppose the payment of its price.</summary>
public class BusinessAddressTests(ITestOutputHelper output)
{
    private const string Category = "Achat d'un fonds par une personne morale (insertion provisoire)";

    [Fact]
    public void Each_place_of_a_business_is_told_once_by_its_town()
    {
        NoticeEvent sale = Read(
            "",
            "<numeroVoie>3</numeroVoie><nomVoie>Inventée</nomVoie><codePostal>63300</codePostal><ville>Thiers</ville>",
            "<codePostal>63300</codePostal><ville>Thiers</ville>",
            "<localite>Chabreloche</localite>"
        );
        Assert.Equal([new Place("63300", "Thiers"), new Place(null, "Chabreloche")], sale.BusinessPlaces);
        Assert.Null(Read("").BusinessPlaces);
        Assert.DoesNotContain("Inventée", NoticeJson.Write(Whole("", "<nomVoie>Inventée</nomVoie>")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_creation_without_a_sale_has_no_place_of_a_business()
    {
        string blocks = "<etablissement><adresse><codePostal>63300</codePostal><ville>Thiers</ville></adresse></etablissement>";
        string file = Reading.RcsAFile(Notice(Firm(1, "FORGES DU THIOU"), Creation, blocks));
        Assert.Null(Reading.RcsA.ReadOne(file).Notice.Events[0].BusinessPlaces);
    }

    [Theory]
    [InlineData("Élection de domicile : Me BREZU 3 rue Inventée 63300 Thiers", "Me BREZU 3 rue Inventée 63300 Thiers")]
    [InlineData(
        "Election de domicile au fonds venduet pour la correspondance : Me BREZU 3 rue Inventée 63300 Thiers Opposition dans les 10 jours "
            + "suivant la dernière en date des publications prévues à l'article L141-12 du Code de Commerce.",
        "au fonds vendu et pour la correspondance : Me BREZU 3 rue Inventée 63300 Thiers"
    )]
    [InlineData(
        "SCP du Mortier 3 rue Inventée 63300 Thiers- Opposition 10 jours à compter de la présente insertion au bodacc.",
        "SCP du Mortier 3 rue Inventée 63300 Thiers"
    )]
    [InlineData("10 jours à compter de la parution au BODACC, auprès de Me BREZU, avocat", "auprès de Me BREZU, avocat")]
    [InlineData("Pour les oppositions, le domicile est élu au Cabinet DU MORTIER.", "au Cabinet DU MORTIER")]
    [InlineData("Art. L.236-14 du code de commerce", null)]
    [InlineData("Article L236-21 du code de commerce.", null)]
    [InlineData("sans oppositions", null)]
    [InlineData("Me BREZU 63300 Thiers Domicile du vendeur : 66 place Inventée 63300 Thiers", "Me BREZU 63300 Thiers")]
    public void The_address_of_oppositions_stands_without_delay_law_and_homes(string printed, string? told) =>
        Assert.Equal(told, Read(printed).OppositionsAt);

    [Fact]
    public void A_long_one_ends_with_a_word()
    {
        string printed = string.Join(' ', Enumerable.Repeat("Office notarial", 40));
        string told = Read(printed).OppositionsAt!;
        Assert.InRange(told.Length, 280, 300);
        Assert.StartsWith($"{told} ", printed, StringComparison.Ordinal);
    }

    [Fact]
    public void In_the_editions_every_address_of_oppositions_is_kept_and_no_home_of_a_seller()
    {
        Regex home = new(
            @"(?:domicile|adresse)\s+(?:du|de la|de l)\W*(?:vendeu|c[ée]dant|ancien)\w*\s*:?\s*[0-9]",
            RegexOptions.IgnoreCase
        );
        Regex law = new(@"^\W*(?:art|L\.? ?236|sans oppo|n[ée]ant)", RegexOptions.IgnoreCase);
        int told = 0;
        List<string> lost = [];
        foreach ((Notice found, XPathNotice expected) in Editions.All.SelectMany(e => e.Pairs).Where(p => p.Found.Events.Count > 0))
        {
            string? at = found.Events[0].OppositionsAt;
            Assert.False(at is not null && home.IsMatch(at), found.Id);
            told += at is null ? 0 : 1;
            if (at is null && expected.Opposition.Length > 0 && !law.IsMatch(expected.Opposition))
            {
                lost.Add($"{found.Id}: {expected.Opposition}");
            }
        }

        output.WriteLine($"addresses of oppositions: {told}; printed and not kept, since only a home stood there: {lost.Count}");
        lost.ForEach(output.WriteLine);
        Assert.Equal((2_205, 2), (told, lost.Count));
    }

    private static NoticeEvent Read(string opposition, params string[] addresses) => Whole(opposition, addresses).Events[0];

    private static Notice Whole(string opposition, params string[] addresses)
    {
        string blocks = string.Concat(addresses.Select(a => $"<etablissement><adresse>{a}</adresse></etablissement>"));
        string act = Sale(Category, more: opposition.Length == 0 ? "" : $"<opposition>{opposition}</opposition>");
        return Reading.RcsA.ReadOne(Reading.RcsAFile(Notice(Firm(1, "FORGES DU THIOU"), act, blocks))).Notice;
    }
}
