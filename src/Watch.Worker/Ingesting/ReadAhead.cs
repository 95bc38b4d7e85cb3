using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Watch.Worker.Ingesting;

/// <summary>Lets a sequence be made on another thread while what came of it already is worked on, a bounded way ahead.</summary>
internal static class ReadAhead
{
    /// <summary>The same items in the same order. The sequence has ended, or was left, when this has.</summary>
    public static async IAsyncEnumerable<T> Of<T>(
        Func<CancellationToken, IEnumerable<T>> make,
        int ahead,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        Channel<T> channel = Channel.CreateBounded<T>(new BoundedChannelOptions(ahead) { SingleReader = true, SingleWriter = true });
        using CancellationTokenSource left = CancellationTokenSource.CreateLinkedTokenSource(ct);
        Task making = Task.Run(() => FillAsync(channel.Writer, make, left.Token), CancellationToken.None);
        try
        {
            await foreach (T item in channel.Reader.ReadAllAsync(ct))
            {
                yield return item;
            }

            await making;
        }
        finally
        {
            await left.CancelAsync();
            await making.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static async Task FillAsync<T>(ChannelWriter<T> writer, Func<CancellationToken, IEnumerable<T>> make, CancellationToken ct)
    {
        try
        {
            foreach (T item in make(ct))
            {
                await writer.WriteAsync(item, ct);
            }
        }
        finally
        {
            writer.Complete();
        }
    }
}
