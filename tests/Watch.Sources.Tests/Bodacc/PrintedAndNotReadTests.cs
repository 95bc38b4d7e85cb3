using Watch.Contracts.Notices;
using Xunit;
using static Watch.Sources.Tests.Bodacc.RcsA.Invented;

namespace Watch.Sources.Tests.Bodacc;

/// <summary>What is printed is read, or leaves a warning: nothing is lost in silence.</summary>
public sealed class PrintedAndNotReadTests
{
    [Theory]
    [InlineData("{0}.{1}.{2}")]
    [InlineData("{0} {1} {2} R.C.S.")]
    [InlineData("RCS Thiers {0}-{1}-{2}")]
    [InlineData("{0}{1}{2} 00017")]
    public void A_number_is_read_whatever_stands_around_it(string form)
    {
        string siren = Siren(7);
        Parsed.Accepted read = OfNumber(string.Format(null, form, siren[..3], siren[3..6], siren[6..]));
        Assert.Equal(siren, Assert.Single(read.Notice.Parties).Siren?.Value);
        Assert.Empty(read.Warnings);
    }

    [Theory]
    [InlineData("999 000 001", "unusable-siren")]
    [InlineData("99900001", "unusable-siren")]
    [InlineData("000 000 000", null)]
    [InlineData("RCS non inscrit.", null)]
    public void A_number_that_cannot_be_used_is_told_and_one_that_says_that_there_is_none_is_not(string printed, string? code)
    {
        Parsed.Accepted read = OfNumber(printed);
        Assert.Null(Assert.Single(read.Notice.Parties).Siren);
        Assert.Equal(code is null ? [] : [code], read.Warnings.Select(w => w.Code));
    }

    [Fact]
    public void An_edition_without_notices_is_set_aside() =>
        Assert.Equal(RejectReason.NoEvent, Assert.IsType<Parsed.Rejected>(Assert.Single(Reading.RcsA.Read(Reading.RcsAFile()))).Reason);

    [Fact]
    public void Control_characters_are_left_out_and_told()
    {
        Parsed.Accepted read = Reading.RcsA.ReadOne(Reading.RcsAFile(Notice(Firm(7, "TISS\u0001AG\u001FE&#x2;S"), Creation)));
        Assert.Equal("TISSAGES", read.Notice.Parties[0].Name);
        Assert.Equal(["control-character"], read.Warnings.Select(w => w.Code));
    }

    [Fact]
    public void An_element_of_an_unknown_name_or_in_an_unknown_place_is_told()
    {
        Assert.Equal(
            ["unread-element", "nameless-person"],
            CodesOf(Firm(7, "X").Replace("denomination", "nomSociete", StringComparison.Ordinal)).Order().Reverse()
        );
        Assert.Equal(["unread-element"], CodesOf(Firm(7, "TISSAGES", more: "<capital><france><ville>Thiers</ville></france></capital>")));
    }

    [Fact]
    public void What_stands_twice_and_says_two_things_is_told_and_what_says_the_same_is_not()
    {
        Assert.Equal(["repeated-element"], CodesOf(Firm(7, "TISSAGES", more: "<denomination>TEINTURES</denomination>")));
        Assert.Empty(CodesOf(Firm(7, "TISSAGES", more: "<denomination>TISSAGES</denomination>")));
    }

    [Fact]
    public void Two_documents_in_one_file_each_have_their_own_issue()
    {
        string first = Reading.RcsAFile(Notice(Firm(7, "TISSAGES"), Creation));
        string second = first
            .Replace("20260153", "20260154", StringComparison.Ordinal)
            .Replace("2026-08-13", "2026-08-14", StringComparison.Ordinal);
        Assert.Equal(
            [("A2026015375", 13), ("A2026015475", 14)],
            Reading
                .RcsA.Read($"{first}\n{second}")
                .Select(p => Assert.IsType<Parsed.Accepted>(p).Notice)
                .Select(n => (n.Id, n.PublishedOn.Day))
        );
    }

    [Fact]
    public void A_document_whose_elements_have_a_prefix_is_read_as_one_without()
    {
        string plain = Reading.RcsAFile(Notice(Firm(7, "TISSAGES"), Creation));
        string prefixed = plain
            .Replace("</", "\u0001", StringComparison.Ordinal)
            .Replace("<?", "\u0002", StringComparison.Ordinal)
            .Replace("<", "<b:", StringComparison.Ordinal)
            .Replace("\u0001", "</b:", StringComparison.Ordinal)
            .Replace("\u0002", "<?", StringComparison.Ordinal)
            .Replace("<b:RCS-A_IMMAT>", "<b:RCS-A_IMMAT xmlns:b=\"urn:b\">", StringComparison.Ordinal);
        Assert.Equal(NoticeJson.Write(Reading.RcsA.ReadOne(plain).Notice), NoticeJson.Write(Reading.RcsA.ReadOne(prefixed).Notice));
    }

    [Fact]
    public void Each_person_of_one_element_is_a_party_with_its_own_capital()
    {
        string both =
            Firm(7, "TISSAGES", beside: Capital(1000)).Replace("</personne>", "", StringComparison.Ordinal)
            + Firm(8, "TEINTURES", beside: Capital(2000)).Replace("<personne>", "", StringComparison.Ordinal);
        Notice notice = Reading.RcsA.ReadOne(Reading.RcsAFile(Notice(both, Creation))).Notice;
        Assert.Equal(
            [("TISSAGES", Siren(7), 1000m), ("TEINTURES", Siren(8), 2000m)],
            notice.Parties.Select(p => (p.Name, p.Siren!.Value.Value, p.Capital!.Amount!.Amount))
        );
    }

    [Fact]
    public void A_debtor_has_the_number_of_its_own_entry_and_the_name_of_its_estate()
    {
        Parsed.Accepted read = Reading.Pcl.ReadOne(
            Reading.PclFile(
                $"""
                <annonce><typeAnnonce><annonce>
                </annonce></typeAnnonce><numeroAnnonce>12</numeroAnnonce>
                <personnePhysique><denominationEIRL>TOITURES DU MORTIER</denominationEIRL>
                <inscriptionRCS>{Entry(7)}</inscriptionRCS></personnePhysique><nonInscrit>RCS non inscrit</nonInscrit>
                <jugement><famille>Jugement d'ouverture</famille>
                <nature>Jugement d'ouverture de liquidation judiciaire</nature></jugement></annonce>
                """
            )
        );
        Party debtor = Assert.Single(read.Notice.Parties);
        Assert.Equal(("TOITURES DU MORTIER", Siren(7), PersonType.Natural), (debtor.Name, debtor.Siren?.Value, debtor.Person));
        Assert.Empty(debtor.OtherNames);
        Assert.Empty(read.Warnings);
    }

    [Fact]
    public void An_edition_of_which_many_debtors_have_neither_number_nor_name_is_told_as_degraded()
    {
        string Annonce(int i) =>
            $"<annonce><typeAnnonce><creation/></typeAnnonce><numeroAnnonce>{i}</numeroAnnonce><personneMorale>"
            + $"<denomination>A{i}</denomination></personneMorale>{(i > 18 ? "" : Entry(i))}<jugement>"
            + "<nature>Jugement d'ouverture de liquidation judiciaire</nature></jugement></annonce>";
        IReadOnlyList<Parsed> read = Reading.Pcl.Read(Reading.PclFile(Enumerable.Range(1, 20).Select(Annonce)));
        Assert.Equal(["numberless-debtor", "degraded-edition"], Assert.IsType<Parsed.Accepted>(read[^1]).Warnings.Select(w => w.Code));
        Assert.Equal(20, read.Count);

        // What cannot be read behind the last notice takes nothing of that away, and stays behind it.
        const string Broken = "<annonce><typeAnnonce><creation/></typeAnnonce><numeroAnnonce>x</numeroAnnonce></annonce>";
        read = Reading.Pcl.Read(Reading.PclFile(Enumerable.Range(1, 20).Select(Annonce).Concat([Broken, Broken])));
        Assert.Equal(["numberless-debtor", "degraded-edition"], Assert.IsType<Parsed.Accepted>(read[19]).Warnings.Select(w => w.Code));
        Assert.All(read.Skip(20), p => Assert.IsType<Parsed.Rejected>(p));
        Assert.Equal(22, read.Count);
    }

    private static string Capital(int amount) => $"<capital><montantCapital>{amount}.00</montantCapital><devise>EUR</devise></capital>";

    private static Parsed.Accepted OfNumber(string printed) =>
        Reading.RcsA.ReadOne(Reading.RcsAFile(Notice(Firm(7, "TISSAGES").Replace(Spaced(7), printed, StringComparison.Ordinal), Creation)));

    private static IEnumerable<string> CodesOf(string person) =>
        Reading.RcsA.ReadOne(Reading.RcsAFile(Notice(person, Creation))).Warnings.Select(w => w.Code);
}
