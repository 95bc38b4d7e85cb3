using Watch.Sources.InpiPatents;
using Watch.Sources.InpiPatents.Weeks;
using Watch.Sources.Seams;
using Xunit;

namespace Watch.Sources.Tests.InpiPatents;

public class PackageNameTests
{
    [Theory]
    [InlineData("FR_FRAMDST36_2014_01.zip/doc/2939174_1.zip/2939174.xml", "amended", "2014-01-03")]
    [InlineData("2010/fr_frnewst36_2010_22.zip", "new", "2010-06-04")]
    [InlineData("FR_FRNEWST36_2020_53.zip", "new", "2021-01-01")]
    public void A_package_is_of_the_Friday_of_its_week(string name, string family, string day)
    {
        Assert.True(WeeklyPackage.TryParse(name, out WeeklyPackage? package));
        Assert.Equal((family, DateOnly.Parse(day, null)), (package.Family, package.Issue.Day));
        Assert.Equal(package, WeeklyPackage.Of(family, package.Issue));
    }

    [Theory]
    [InlineData("FR_FRCCPST36_2014_01.zip")]
    [InlineData("FR_FRAMDST36_2014_53.zip")]
    [InlineData("FR_FRAMDST36_2014_011.zip")]
    [InlineData("XFR_FRAMDST36_2014_01.zip")]
    public void Other_names_are_no_package(string name) => Assert.False(WeeklyPackage.TryParse(name, out _));

    [Fact]
    public void The_week_after_the_last_of_a_year_is_the_first_of_the_next() => Assert.Equal(new Bopi(2021, 1), new Bopi(2020, 53).Next);

    [Theory]
    [InlineData("week/FR_FRAMDST36_2014_01.zip/doc/3999174_1.zip/3999174.xml", "FR_FRAMDST36_2014_01")]
    [InlineData("3999174.xml", "3999174.xml")]
    public void What_was_published_with_a_record_is_its_package_and_of_one_alone_itself(string name, string package)
    {
        IDocumentParser parser = new PatentRecordParser("amended");
        Assert.Equal(package, parser.PackageOf(new DocumentInfo { Name = name }));
    }

    [Fact]
    public void A_record_is_recognised_by_its_root_and_its_family_by_the_package()
    {
        DocumentHead alone = new("3999174.xml", "fr-patent-document", []);
        DocumentHead packed = alone with { Path = PatentXml.PackedNew };

        Assert.True(new PatentRecordParser("new").Recognises(packed));
        Assert.False(new PatentRecordParser("amended").Recognises(packed));
        Assert.True(new PatentRecordParser("amended").Recognises(alone));
        Assert.False(new PatentRecordParser("amended").Recognises(alone with { RootElement = "package-index" }));
    }
}
