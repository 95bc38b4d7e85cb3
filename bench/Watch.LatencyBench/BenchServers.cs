using Npgsql;
using RabbitMQ.Client;

namespace Watch.LatencyBench;

/// <summary>The servers that the variables of the tests name.</summary>
internal static class BenchServers
{
    private const string LogVariable = "WATCH_TEST_POSTGRES";
    private const string DefensiveVariable = "WATCH_TEST_POSTGRES_DEFENSIVE";
    private const string BrokerVariable = "WATCH_TEST_RABBITMQ";
    private const string PasswordVariable = "WATCH_TEST_RABBITMQ_PASSWORD";

    /// <summary>A variable that has to be set and is not.</summary>
    public static string? Missing =>
        new[] { LogVariable, DefensiveVariable, BrokerVariable, PasswordVariable }.FirstOrDefault(v =>
            string.IsNullOrEmpty(Environment.GetEnvironmentVariable(v))
        );

    /// <summary>The superuser's way to the server of the log.</summary>
    public static string Log => Of(LogVariable);

    /// <summary>That to the server of the defensive volet.</summary>
    public static string Defensive => Of(DefensiveVariable);

    public static Uri Broker => new(Of(BrokerVariable));

    /// <summary>The password of every user of the broker.</summary>
    public static string BrokerPassword => Of(PasswordVariable);

    public static Task<IConnection> ConnectAsync(string user) =>
        new ConnectionFactory
        {
            Uri = Broker,
            VirtualHost = "defensive",
            UserName = user,
            Password = BrokerPassword,
        }.CreateConnectionAsync("watch bench", CancellationToken.None);

    /// <summary>What runs there.</summary>
    public static async Task<string> VersionsAsync()
    {
        await using NpgsqlConnection postgres = new(Log);
        await postgres.OpenAsync();
        await using IConnection rabbit = await ConnectAsync("gse");
        string broker = rabbit.ServerProperties?["version"] is byte[] version ? System.Text.Encoding.UTF8.GetString(version) : "?";
        return $"PostgreSQL {postgres.ServerVersion}, RabbitMQ {broker}, .NET {Environment.Version}, {Environment.ProcessorCount} cores\n";
    }

    private static string Of(string variable) => Environment.GetEnvironmentVariable(variable) ?? "";
}
