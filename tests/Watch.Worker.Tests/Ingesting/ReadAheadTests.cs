using Watch.Worker.Ingesting;
using Xunit;

namespace Watch.Worker.Tests.Ingesting;

public class ReadAheadTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Items_come_in_their_order() =>
        Assert.Equal(Enumerable.Range(0, 1_000), await ReadAhead.Of(_ => Enumerable.Range(0, 1_000), 3, Ct).ToListAsync(Ct));

    [Fact]
    public async Task What_breaks_the_sequence_reaches_the_reader_after_the_items_before_it()
    {
        List<int> read = [];
        InvalidDataException broken = await Assert.ThrowsAsync<InvalidDataException>(async () =>
        {
            await foreach (int item in ReadAhead.Of(_ => Broken(), 3, Ct))
            {
                read.Add(item);
            }
        });
        Assert.Equal("broken", broken.Message);
        Assert.Equal([1, 2], read);
    }

    [Fact]
    public async Task A_reader_that_leaves_gets_its_own_exception_and_the_sequence_has_been_left()
    {
        Endless endless = new();
        await Assert.ThrowsAsync<InvalidOperationException>(async () =>
        {
            await foreach (int item in ReadAhead.Of(endless.Items, 3, Ct))
            {
                throw new InvalidOperationException($"at {item}");
            }
        });
        Assert.True(endless.IsLeft);
    }

    [Fact]
    public async Task No_more_is_made_ahead_than_was_asked_for()
    {
        Endless endless = new();
        await foreach (int item in ReadAhead.Of(endless.Items, 3, Ct))
        {
            Assert.InRange(endless.Made, item + 1, item + 6);
            if (item == 200)
            {
                break;
            }
        }

        Assert.True(endless.IsLeft);
    }

    private static IEnumerable<int> Broken()
    {
        yield return 1;
        yield return 2;
        throw new InvalidDataException("broken");
    }

    private sealed class Endless
    {
        private volatile int _made;

        public int Made => _made;

        public bool IsLeft { get; private set; }

        public IEnumerable<int> Items(CancellationToken ct)
        {
            try
            {
                while (true)
                {
                    ct.ThrowIfCancellationRequested();
                    yield return _made++;
                }
            }
            finally
            {
                IsLeft = true;
            }
        }
    }
}
