using Watch.Sources.Http.Addresses;
using Watch.Sources.Http.Answers;
using Watch.Sources.Http.Bodies;
using Watch.Sources.Seams;
using Xunit;

namespace Watch.Sources.Tests.Http;

public class FullDiskTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_disk_that_is_full_is_not_the_fault_of_the_host(bool whenFlushed)
    {
        using FullDisk disk = new(whenFlushed);
        using MemoryStream body = new(new byte[1000]);

        BodyException ex = await Assert.ThrowsAsync<BodyException>(() =>
            new BodyReader(1_000_000, unpack: false).CopyAsync(body, [], disk, TestContext.Current.CancellationToken)
        );

        FetchFault fault = new(ex.Kind, ex.Message);
        Assert.Equal((FaultKind.Disk, false, false), (fault.Kind, fault.IsOfHost, fault.IsTransient));
        Assert.Equal(SourceCondition.Degraded, fault.Condition);
        Assert.Equal(FeedFetch.Start.AddMinutes(5), Backoff.Until(fault, 1, "feed-1", FeedFetch.Start), TimeSpan.FromMinutes(1));
    }

    private sealed class FullDisk(bool whenFlushed) : MemoryStream
    {
        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
            whenFlushed ? base.WriteAsync(buffer, cancellationToken) : throw new IOException("No space left on device");

        public override Task FlushAsync(CancellationToken cancellationToken) =>
            Task.FromException(new IOException("No space left on device"));
    }
}
