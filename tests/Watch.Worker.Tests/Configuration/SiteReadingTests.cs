using Watch.Contracts.Routes;
using Watch.Sources;
using Watch.Worker.Configuration;
using Xunit;

namespace Watch.Worker.Tests.Configuration;

/// <summary>A site is for everybody to read, and so stands apart from what is not.</summary>
public sealed class SiteReadingTests : IDisposable
{
    private const string Apart = "allowed: a folder apart from that of the data and that of the configuration";

    private readonly ConfigurationCopy _copy = ConfigurationCopy.OfSmallest();

    private string Parent => Path.GetDirectoryName(_copy.Folder)!;

    private string Data => Path.Combine(Parent, "data");

    public void Dispose() => _copy.Dispose();

    [Theory]
    [InlineData("data")]
    [InlineData("data/site")]
    [InlineData("data/../data/site")]
    [InlineData("config")]
    [InlineData("config/offensive")]
    [InlineData(".")]
    public void A_folder_in_or_around_that_of_the_data_or_the_configuration_is_refused(string folder)
    {
        ConfigurationIssue issue = Assert.Single(Load(Path.Combine(Parent, folder)).Issues);
        Assert.EndsWith(Apart, issue.ToString(), StringComparison.Ordinal);
        Assert.Equal(3, issue.Line);
    }

    [Theory]
    [InlineData("database", "https://www.example.org/veille", "https://www.example.org/veille/")]
    [InlineData("www/x/", "http://127.0.0.1:8080/a/b/", "http://127.0.0.1:8080/a/b/")]
    public void Any_other_is_taken_and_its_address_ends_in_a_slash(string folder, string address, string expected)
    {
        LoadedConfiguration loaded = Load(Path.Combine(Parent, folder), address);

        Assert.Empty(loaded.Issues);
        Assert.Equal(
            (Path.Combine(Parent, folder.TrimEnd('/')), expected),
            Assert.Single(loaded.Configuration!.Of(Volet.Offensive).Digests).Site is { } site
                ? (site.Folder, site.Address!.AbsoluteUri)
                : default
        );
    }

    private LoadedConfiguration Load(string folder, string? address = null)
    {
        string site = $"folder: {folder}{(address is null ? "" : $", address: '{address}'")}";
        _copy.Write("offensive/routes.yml", $"- name: strategies-entreprises\n  mode: digest\n  site: {{ {site} }}\n");
        return ConfigurationLoader.Load(_copy.Folder, SourceModules.All, Enum.GetValues<Volet>(), Data);
    }
}
