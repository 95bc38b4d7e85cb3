using Xunit;

namespace Watch.EndToEnd.Tests.Publishing;

/// <summary>
/// The servers that <c>eng/test.sh</c> brings up, as its environment names them. Without them a test is skipped; with
/// <c>WATCH_TEST_REQUIRE_SERVERS=1</c> it fails instead.
/// </summary>
internal static class TestServers
{
    public static string Require(string variable)
    {
        string? value = Environment.GetEnvironmentVariable(variable);
        if (string.IsNullOrEmpty(value))
        {
            Assert.False(Environment.GetEnvironmentVariable("WATCH_TEST_REQUIRE_SERVERS") == "1", $"{variable} is not set");
            Assert.Skip($"{variable} is not set: run bash eng/test.sh");
        }

        return value;
    }
}
