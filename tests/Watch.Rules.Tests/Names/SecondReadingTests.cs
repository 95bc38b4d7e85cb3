using Watch.Rules.Names;
using Watch.Rules.Names.Reading;
using Watch.Rules.Names.Words;
using Xunit;

namespace Watch.Rules.Tests.Names;

/// <summary>What the reading of <c>names-2</c> makes of names, and that of <c>names-1</c> does not.</summary>
public class SecondReadingTests
{
    [Theory]
    [InlineData("V.K.L. S.A.", "vkl", "sa")]
    [InlineData("V K L S A", "vkl", "sa")]
    [InlineData("B.R.D.M. S.A.R.L.", "brdm", "sarl")]
    [InlineData("T.O.R. S.A.S.", "tor", "sas")]
    [InlineData("S.A.G.E.M.", "sagem", "")]
    [InlineData("S. B. L. M.", "sblm", "")]
    [InlineData("I N S A", "insa", "")]
    [InlineData("VolkardGmbH", "volkard", "gmbh")]
    [InlineData("NutricolSAS", "nutricol", "sas")]
    [InlineData("FORGEVALSARL", "forgeval", "sarl")]
    [InlineData("SARLFORGEVAL", "forgeval", "sarl")]
    [InlineData("VISA", "visa", "")]
    public void A_form_in_letters_or_glued_to_the_name_is_a_form(string name, string words, string form)
    {
        ReadName read = NameReader.Read(name);
        Assert.Equal((words, form), (WordsOf(read), string.Join(' ', read.Forms)));
    }

    [Fact]
    public void The_first_reading_stays_as_it_was()
    {
        Assert.Equal("vklsa", WordsOf(NameReader.Read("V.K.L. S.A.", ReadingVersion.First)));
        Assert.False(NameReader.Read("NON DIFFUSIBLE", ReadingVersion.First).IsPlaceholder);
        Assert.Equal("vklsa", NameKey.Of("V.K.L. S.A."));
    }

    [Theory]
    [InlineData("ОБЩЕСТВО С ОГРАНИЧЕННОЙ ОТВЕТСТВЕННОСТЬЮ \"ТУМАН\"", "туман", "llc")]
    [InlineData("АКЦИОНЕРНОЕ ОБЩЕСТВО \"ВЕТЕР\"", "ветер", "jsc")]
    [InlineData("ООО ТУМАН", "туман", "llc")]
    [InlineData("山河電機株式会社", "山河電機", "kk")]
    [InlineData("株式会社山河電機", "山河電機", "kk")]
    [InlineData("云山机械有限公司", "云山机械", "llc")]
    public void Forms_of_other_alphabets_are_forms_in_full_too(string name, string words, string form)
    {
        ReadName read = NameReader.Read(name);
        Assert.Equal((words, form), (WordsOf(read), string.Join(' ', read.Forms)));
    }

    [Theory]
    [InlineData("N.V. MEERVELD, ZOETEWOUD, NL", "meerveld")]
    [InlineData("MEERVELD B.V. TE OUDEBRUG", "meerveld")]
    [InlineData("TOLERIE BOUSCAT SA, ISSOIRE, FR", "tolerie bouscat")]
    [InlineData("TOLERIE BOUSCAT, ISSOIRE", "tolerie bouscat")]
    [InlineData("TOLERIE BOUSCAT S.A. (63) ISSOIRE", "tolerie bouscat")]
    [InlineData("BOUSCAT, VERDIER", "bouscat verdier")]
    [InlineData("TOLERIE BOUSCAT, SA", "tolerie bouscat")]
    public void A_place_behind_the_name_is_no_part_of_it(string name, string words) =>
        Assert.Equal(words, string.Join(' ', NameReader.Read(name).Core.Where(t => t.Kind is not WordKind.Site).Select(t => t.Text)));

    [Theory]
    [InlineData("SUPPRESSION DU NOM COMMERCIAL")]
    [InlineData("Suppression de l'enseigne")]
    [InlineData("NON DIFFUSIBLE")]
    [InlineData("[ND] - Non diffusible")]
    [InlineData("Information non-diffusible")]
    public void What_a_register_writes_where_there_is_no_name_is_no_name(string name)
    {
        Assert.True(NameReader.Read(name).IsPlaceholder);
        Assert.False(new FirmName(name).IsTelling);
    }

    [Theory]
    [InlineData("3EME BRIGADE", "THIRD BRIGADE")]
    [InlineData("VALMONT DEUTSCHLAND", "VALMONT ALLEMAGNE")]
    public void Numbers_of_order_and_countries_are_the_same_in_every_language(string one, string other) =>
        Assert.Equal(NameReader.Read(one).Core.Select(t => t.Key), NameReader.Read(other).Core.Select(t => t.Key));

    [Fact]
    public void A_common_word_with_lost_letters_is_that_word() =>
        Assert.Equal(WordKind.Generic, NameReader.Read("Soci\uFFFDt\uFFFD BOUSCAT").Core[0].Kind);

    [Fact]
    public void Communes_are_known_with_and_without_what_they_were_joined_to()
    {
        Assert.All(
            ["ambert", "le puy en velay", "saint etienne", "l abergement clemenciat"],
            name => Assert.True(CommuneNames.Contains(name))
        );
        Assert.False(CommuneNames.Contains("forgeval"));
    }

    private static string WordsOf(ReadName read) => string.Join(' ', read.Core.Select(t => t.Text));
}
