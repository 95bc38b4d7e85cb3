using Dapper;
using MassTransit;
using Microsoft.Data.Sqlite;
using Npgsql;
using Quartz;
using Watch.Architecture.Tests.Planted.Packages;
using Watch.Worker.Ingesting;
using Xunit;

namespace Watch.Architecture.Tests;

public class PackageTests
{
    private static readonly string Worker = Projects.RootOf(typeof(Appender));
    private static readonly string Planted = Folder.Of(typeof(Anywhere));

    [Theory]
    [InlineData(typeof(SqlMapper))]
    [InlineData(typeof(NpgsqlConnection))]
    [InlineData(typeof(SqliteConnection))]
    public void Only_the_store_speaks_to_a_database(Type package) =>
        Assert.Empty(Outside(Worker, package, Folder.Of(typeof(Worker.Store.INoticeLog))));

    [Fact]
    public void Only_publishing_and_delivery_speak_to_the_bus() => Assert.Empty(Outside(Worker, typeof(IBus), $"{Worker}.Delivering"));

    [Fact]
    public void Only_jobs_are_scheduled() =>
        Assert.DoesNotContain(
            Outside(Worker, typeof(IJob), $"{Worker}.Ingesting.Scheduling"),
            a => a.To != typeof(CronExpression).FullName || !IsConfiguration(a)
        );

    [Theory]
    [InlineData(typeof(SqlMapper))]
    [InlineData(typeof(NpgsqlConnection))]
    [InlineData(typeof(SqliteConnection))]
    [InlineData(typeof(IBus))]
    [InlineData(typeof(IJob))]
    public void A_planted_use_of_a_package_is_found_unless_its_folder_may(Type package)
    {
        Assert.NotEmpty(Outside(Planted, package));
        Assert.Empty(Outside(Planted, package, Planted));
    }

    private static bool IsConfiguration(Arrow arrow) => Folder.Holds($"{Worker}.Configuration", arrow.FromFolder);

    // A package's extension methods stand in the namespaces of others; its assemblies bear its name.
    private static IEnumerable<Arrow> Outside(string root, Type package, params string[] allowed) =>
        Code.In(root)
            .Where(a =>
                (Folder.Holds(Folder.Of(package), a.ToFolder) || Folder.Holds(Folder.Of(package), a.ToAssembly))
                && !allowed.Any(f => Folder.Holds(f, a.FromFolder))
            );
}
