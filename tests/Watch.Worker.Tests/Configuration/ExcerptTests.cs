using Watch.Worker.Configuration;
using Watch.Worker.Configuration.Yaml;
using Xunit;

namespace Watch.Worker.Tests.Configuration;

public class ExcerptTests
{
    [Fact]
    public void The_line_is_shown_with_a_caret_under_the_spot()
    {
        ConfigurationIssue issue = Assert.Single(Load("- id: x\n  title: Titre\n  severity: hihg\n  when: { kind: creation }\n").Issues);
        Assert.Equal("  severity: hihg\n            ^", issue.Excerpt);
    }

    [Theory]
    [InlineData("text: a ou b", "ou")]
    [InlineData("text: 'l''usine ou gérant'", "ou")]
    [InlineData("text: \"\\\"direction\\\" ou gérant\"", "ou")]
    [InlineData("text: >-\n      président OU\n      directeur ou gérant", "ou gérant")]
    [InlineData("text: |\n      président OU\n      directeur ou gérant", "ou gérant")]
    [InlineData("text: président OU\n      directeur ou gérant", "ou gérant")]
    [InlineData("text: \"président OU\n      directeur ou gérant\"", "ou gérant")]
    [InlineData("price: '>= 10 brouzoufs'", "brouzoufs")]
    public void The_caret_stands_inside_the_value(string clause, string spot)
    {
        string file = $"- id: x\n  title: Titre\n  severity: high\n  when:\n    {clause}\n";
        ConfigurationIssue issue = Assert.Single(Load(file).Issues);
        Assert.StartsWith(spot, file.Split('\n')[issue.Line - 1][(issue.Column - 1)..], StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_that_cannot_be_followed_is_pointed_at_from_its_beginning()
    {
        string file = "- id: x\n  title: Titre\n  severity: high\n  when:\n    text: \"\\x61 ou b\"\n";
        Assert.Equal((5, 11), (Assert.Single(Load(file).Issues).Line, Load(file).Issues[0].Column));
    }

    [Fact]
    public void Of_files_that_may_hold_a_secret_no_line_is_shown()
    {
        using ConfigurationCopy copy = ConfigurationCopy.OfSmallest();
        copy.Write(
            "watch.yml",
            "region: Auvergne\nprofile: embeded\nbuses: { host: h, defensive: { virtual-host: d, user: u, password: hunter2 } }\n"
        );
        Assert.All(copy.Load().Issues, i => Assert.Null(i.Excerpt));
        Assert.DoesNotContain("hunter2", string.Concat(copy.Load().Issues.Select(i => i.ToString())), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, 1, "court\n^")]
    [InlineData(2, 4, "a b\u00E9c\n   ^")]
    [InlineData(3, 3, "tab ici\n  ^")]
    public void One_column_is_one_character(int line, int column, string excerpt) =>
        Assert.Equal(excerpt, Excerpts.Of(["court", "a b\u00E9c\r", "tab\tici"], new Position(line, column)));

    [Fact]
    public void A_long_line_is_cut_around_the_spot()
    {
        string line = new string('a', 500) + "X" + new string('b', 500);
        string[] shown = Excerpts.Of([line], new Position(1, 501))!.Split('\n');
        Assert.Equal('X', shown[0][shown[1].IndexOf('^', StringComparison.Ordinal)]);
        Assert.True(shown[0].Length < 160);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(2, 1)]
    public void A_place_in_no_line_has_no_excerpt(int line, int column) => Assert.Null(Excerpts.Of(["une"], new Position(line, column)));

    private static LoadedConfiguration Load(string rules)
    {
        using ConfigurationCopy copy = ConfigurationCopy.OfSmallest();
        copy.Write("defensive/rules/rules.yml", rules);
        return copy.Load();
    }
}
