using Watch.Contracts.Routes;
using Watch.Sources;
using Watch.Worker.Configuration;
using Xunit;

namespace Watch.Worker.Tests.Configuration;

/// <summary>As whom a source says that the RNE is asked.</summary>
public class RneOptionsTests
{
    [Theory]
    [InlineData("{}")]
    [InlineData("{ user: { environment: COMPTE }, password: { environment: SECRET } }")]
    [InlineData("{ calls-per-minute: 500 }")]
    public void What_is_right_is_taken(string options) => Assert.Empty(Issues(options));

    [Theory]
    [InlineData("{ user: COMPTE, password: { environment: SECRET } }", "a text (not shown)")]
    [InlineData("{ calls-per-minute: 0 }", "'0'")]
    [InlineData("{ calls-per-minute: 501 }", "'501'")]
    [InlineData("{ user: { environment: COMPTE } }", "'user' alone")]
    public void What_is_wrong_is_told(string options, string found) =>
        Assert.Contains(Issues(options), i => i.Contains(found, StringComparison.Ordinal));

    private static IReadOnlyList<string> Issues(string options)
    {
        using ConfigurationCopy copy = ConfigurationCopy.OfSmallest();
        copy.Write(
            "sources/rne.yml",
            "id: rne\nstage: off\nschedule: '0 15 6 ? * *'\naddress: https://api.invalid/3.11/\n"
                + $"rne: {options}\nlimits: {{ user-agent: Watch (a@b.invalid) }}\n"
        );
        return [.. ConfigurationLoader.Load(copy.Folder, SourceModules.All, Enum.GetValues<Volet>()).Issues.Select(i => i.ToString())];
    }
}
