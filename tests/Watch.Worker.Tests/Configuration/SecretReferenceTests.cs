using Watch.Worker.Configuration;
using Xunit;

namespace Watch.Worker.Tests.Configuration;

public class SecretReferenceTests
{
    [Fact]
    public void A_variable_that_is_not_set_is_named()
    {
        Assert.False(new SecretReference.FromEnvironment("WATCH_NOT_SET_ANYWHERE").TryRead(out _, out string? reason));
        Assert.Equal("the environment variable WATCH_NOT_SET_ANYWHERE is not set", reason);
    }

    [Fact]
    public void A_variable_is_read()
    {
        Environment.SetEnvironmentVariable("WATCH_SET_BY_A_TEST", "s3cret");
        Assert.True(new SecretReference.FromEnvironment("WATCH_SET_BY_A_TEST").TryRead(out string? secret, out _));
        Assert.Equal("s3cret", secret);
    }

    [Theory]
    [InlineData("s3cret\n", "s3cret")]
    [InlineData("s3cret\r\n\r\n", "s3cret")]
    [InlineData("", null)]
    public void A_file_gives_its_first_line(string content, string? expected)
    {
        string path = Path.GetTempFileName();
        File.WriteAllText(path, content);

        Assert.Equal(expected is not null, new SecretReference.FromFile(path).TryRead(out string? secret, out _));
        Assert.Equal(expected ?? "", secret ?? "");
        File.Delete(path);
    }

    [Fact]
    public void A_missing_file_is_a_reason_and_no_exception()
    {
        Assert.False(new SecretReference.FromFile("/no/such/file").TryRead(out _, out string? reason));
        Assert.StartsWith("the file /no/such/file cannot be read", reason, StringComparison.Ordinal);
    }
}
