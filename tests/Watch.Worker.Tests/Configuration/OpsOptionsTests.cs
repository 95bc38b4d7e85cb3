using Watch.Contracts.Routes;
using Watch.Sources;
using Watch.Worker.Configuration;
using Xunit;

namespace Watch.Worker.Tests.Configuration;

/// <summary>What a source says of the Open Patent Services, with the file of what is asked.</summary>
public class OpsOptionsTests
{
    private const string Keys = "key: { environment: CLEF }, secret: { environment: SECRET }";

    [Theory]
    [InlineData("symbols: sources/symbols/ops.txt")]
    [InlineData(Keys + ", symbols: sources/symbols/ops.txt, weekly-quota: 100 MB")]
    [InlineData("offices: [EP]")]
    public void What_is_right_is_taken(string options) => Assert.Empty(Issues(options, "# Semences\nA01H # plantes\nC12N 15/82\n"));

    [Theory]
    [InlineData(Keys, "symbols")]
    [InlineData(Keys + ", symbols: sources/symbols/none.txt", "'sources/symbols/none.txt', which cannot be read")]
    [InlineData("key: { environment: CLEF }, symbols: sources/symbols/ops.txt", "'key' alone")]
    [InlineData("secret: { environment: SECRET }, symbols: sources/symbols/ops.txt", "'secret' alone")]
    [InlineData("key: CLEF, secret: { environment: SECRET }, symbols: sources/symbols/ops.txt", "a text (not shown)")]
    [InlineData("weekly-quota: 99 MB", "less than 100 MB")]
    [InlineData("weekly-quota: many", "'many'")]
    public void What_is_wrong_is_told(string options, string found) =>
        Assert.Contains(Issues(options, "A01H\n"), i => i.Contains(found, StringComparison.Ordinal));

    [Theory]
    [InlineData("A01H\npa=durand\n", "'pa=durand' in line 2 of the file")]
    [InlineData("# nothing\n", "a file without symbols")]
    [InlineData("A01H\n\u00e9", "'é' in line 2 of the file")]
    public void A_file_that_holds_something_else_is_told_with_its_line(string file, string found) =>
        Assert.Contains(found, Assert.Single(Issues("symbols: sources/symbols/ops.txt", file)), StringComparison.Ordinal);

    [Fact]
    public void A_file_that_is_not_UTF_8_is_told()
    {
        using ConfigurationCopy copy = Copy("symbols: sources/symbols/ops.txt");
        copy.Write("sources/symbols/ops.txt", [(byte)'A', 0xE9]);
        Assert.Contains("which is not UTF-8", Assert.Single(Issues(copy)), StringComparison.Ordinal);
    }

    private static IReadOnlyList<string> Issues(string options, string file)
    {
        using ConfigurationCopy copy = Copy(options);
        copy.Write("sources/symbols/ops.txt", file);
        return Issues(copy);
    }

    private static ConfigurationCopy Copy(string options)
    {
        ConfigurationCopy copy = ConfigurationCopy.OfSmallest();
        copy.Write(
            "sources/ops.yml",
            "id: epo-patents\nstage: shadow\nschedule: '0 0 8 ? * *'\nchannels:\n  api: { stage: shadow, address: https://ops.invalid/ }\n"
                + $"epo-patents: {{ {options} }}\nlimits: {{ user-agent: Watch (a@b.invalid) }}\n"
        );
        return copy;
    }

    private static IReadOnlyList<string> Issues(ConfigurationCopy copy) =>
        [.. ConfigurationLoader.Load(copy.Folder, SourceModules.All, Enum.GetValues<Volet>()).Issues.Select(i => i.ToString())];
}
