using Watch.Worker.Commands;
using Watch.Worker.Configuration;
using Watch.Worker.Delivering;
using Watch.Worker.Hosting;
using Watch.Worker.Ingesting;
using Watch.Worker.Judging;
using Watch.Worker.Observing;
using Watch.Worker.Store;
using Xunit;

namespace Watch.Architecture.Tests;

/// <summary>The wings of the worker stand in the order of the data and meet in the store; what brings them together stands above.</summary>
public class WingTests
{
    private static readonly string _ingesting = Folder.Of(typeof(Appender));
    private static readonly string _judging = Folder.Of(typeof(VoletReader));
    private static readonly string _delivering = Folder.Of(typeof(Dispatcher));
    private static readonly string _store = Folder.Of(typeof(INoticeLog));
    private static readonly string _configuration = Folder.Of(typeof(WatchConfiguration));
    private static readonly string _observing = Folder.Of(typeof(VoletLogging));
    private static readonly string _hosting = Folder.Of(typeof(Composition));
    private static readonly string _commands = Folder.Of(typeof(Cli));

    [Fact]
    public void No_wing_knows_another()
    {
        Assert.Empty(Trespasses(_ingesting, _judging, _delivering));
        Assert.Empty(Trespasses(_judging, _ingesting, _delivering));
        Assert.Empty(Trespasses(_delivering, _ingesting, _judging));
    }

    [Fact]
    public void The_store_and_the_configuration_know_no_wing_nor_what_stands_above()
    {
        Assert.Empty(Trespasses(_store, _ingesting, _judging, _delivering, _observing, _hosting, _commands));
        Assert.Empty(Trespasses(_configuration, _ingesting, _judging, _delivering, _store, _observing, _hosting, _commands));
    }

    [Fact]
    public void Only_the_commands_know_the_hosting_and_nothing_knows_the_commands()
    {
        string[] below = [_ingesting, _judging, _delivering, _store, _configuration, _observing];
        Assert.Empty(below.SelectMany(folder => Trespasses(folder, _hosting, _commands)));
        Assert.Empty(Trespasses(_hosting, _commands));
    }

    [Fact]
    public void A_planted_use_against_the_order_is_found_and_one_with_it_is_none()
    {
        string first = Folder.Of(typeof(Planted.Cycles.First.Start));
        string second = Folder.Of(typeof(Planted.Cycles.Second.Middle));
        Assert.Contains(Trespasses(first, second), t => t.Contains("Start", StringComparison.Ordinal));
        Assert.Empty(Trespasses(second, first));
    }

    private static IEnumerable<string> Trespasses(string from, params string[] barred) =>
        Code.In(from).Where(a => barred.Any(folder => Folder.Holds(folder, a.ToFolder))).Select(a => a.ToString());
}
