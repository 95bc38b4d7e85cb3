using Dapper;
using MassTransit;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Quartz;

namespace Watch.Architecture.Tests.Planted.Packages;

/// <summary>Takes a store, a bus and a scheduler where none may be.</summary>
internal static class Anywhere
{
    public static async Task<int> CountAsync(NpgsqlDataSource store)
    {
        await using NpgsqlConnection connection = await store.OpenConnectionAsync();
        return await connection.ExecuteScalarAsync<int>("select count(*) from notice");
    }

    public static Func<string> Name(SqliteConnection store) => () => store.DataSource;

    public static Task TellAsync(IBus bus) => bus.Publish(new object());

    public static IServiceCollection Schedule(IServiceCollection services) => services.AddQuartz();
}
