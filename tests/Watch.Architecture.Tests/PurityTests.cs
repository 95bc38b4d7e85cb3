using Watch.Architecture.Tests.Planted.Apart.Orphan;
using Watch.Architecture.Tests.Planted.Impure;
using Watch.Rules.Matching;
using Watch.Sources.Seams;
using Xunit;

namespace Watch.Architecture.Tests;

public class PurityTests
{
    [Fact]
    public void The_rules_are_pure() => Assert.Empty(Purity.Breaches(Code.In(Projects.RootOf(typeof(Matcher)))));

    [Fact]
    public void Parsers_and_all_that_they_reach_are_pure() =>
        Assert.Empty(Purity.Breaches(Purity.OfParsers(typeof(ISource).Assembly, Projects.RootOf(typeof(ISource)))));

    [Theory]
    [InlineData("System.Net.Http.HttpClient")]
    [InlineData("System.IO.File")]
    [InlineData("System.IO.DirectoryInfo")]
    [InlineData("System.TimeProvider, by get_System()")]
    [InlineData("System.DateTime, by get_Now()")]
    [InlineData("System.DateTimeOffset, by get_UtcNow()")]
    [InlineData("System.Random")]
    [InlineData("System.Guid, by NewGuid()")]
    [InlineData("System.Environment, by get_MachineName()")]
    [InlineData("System.Diagnostics.Stopwatch")]
    [InlineData("Microsoft.Extensions.Logging.ILogger")]
    [InlineData("Dapper.SqlMapper")]
    [InlineData("Npgsql.NpgsqlConnection")]
    [InlineData("Quartz.IJob")]
    [InlineData("MassTransit.IBus")]
    public void A_planted_impurity_is_found(string impurity) =>
        Assert.Contains(
            Purity.Breaches(Code.In(Folder.Of(typeof(Impurities)))),
            b => b.Contains($" uses {impurity}", StringComparison.Ordinal)
        );

    [Fact]
    public void What_is_harmless_is_no_breach() =>
        Assert.DoesNotContain(
            Purity.Breaches(Code.In(Folder.Of(typeof(Impurities)))),
            b => b.Contains(nameof(Harmless), StringComparison.Ordinal)
        );

    [Fact]
    public void A_planted_parser_that_reaches_a_file_by_way_of_a_helper_is_found() =>
        Assert.Contains(
            Purity.Breaches(Purity.OfParsers(typeof(OrphanParser).Assembly, Folder.Of(typeof(PurityTests)))),
            b => b.Contains("Impurities uses System.IO.File", StringComparison.Ordinal)
        );
}
