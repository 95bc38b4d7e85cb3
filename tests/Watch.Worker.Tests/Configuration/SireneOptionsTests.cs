using Watch.Contracts.Routes;
using Watch.Sources;
using Watch.Worker.Configuration;
using Xunit;

namespace Watch.Worker.Tests.Configuration;

/// <summary>With what a source says that SIRENE is asked.</summary>
public class SireneOptionsTests
{
    [Theory]
    [InlineData("{}")]
    [InlineData("{ key: { environment: CLEF } }")]
    [InlineData("{ key: { file: clef.txt }, calls-per-minute: 500 }")]
    public void What_is_right_is_taken(string options) => Assert.Empty(Issues(options));

    [Theory]
    [InlineData("{ key: CLEF }", "a text (not shown)")]
    [InlineData("{ calls-per-minute: 0 }", "'0'")]
    [InlineData("{ calls-per-minute: 501 }", "'501'")]
    [InlineData("{ keys: { environment: CLEF } }", "'keys'")]
    public void What_is_wrong_is_told(string options, string found) =>
        Assert.Contains(Issues(options), i => i.Contains(found, StringComparison.Ordinal));

    private static IReadOnlyList<string> Issues(string options)
    {
        using ConfigurationCopy copy = ConfigurationCopy.OfSmallest();
        copy.Write(
            "sources/sirene.yml",
            "id: sirene\nstage: off\nschedule: '0 15 6 ? * *'\naddress: https://api.invalid/3.11/\n"
                + $"sirene: {options}\nlimits: {{ user-agent: Watch (a@b.invalid) }}\n"
        );
        return [.. ConfigurationLoader.Load(copy.Folder, SourceModules.All, Enum.GetValues<Volet>()).Issues.Select(i => i.ToString())];
    }
}
