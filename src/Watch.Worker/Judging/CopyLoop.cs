using Watch.Contracts;
using Watch.Contracts.Routes;
using Watch.Worker.Store;

namespace Watch.Worker.Judging;

/// <summary>Keeps a volet's copy of the log at its end for as long as the worker runs, at a rhythm that depends on nothing else.</summary>
internal sealed partial class CopyLoop(
    Volet volet,
    LogFollower follower,
    CopyRefusal refusal,
    TimeSpan pause,
    TimeProvider time,
    ILogger logger
) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await follower.FollowAsync(stoppingToken);
                await refusal.MendAsync(stoppingToken);
            }
            catch (StoreException ex)
            {
                Log.Refused(logger, volet.ToKebabCase(), ex.Message);
                await refusal.NoteAsync(ex, stoppingToken);
            }
            // A line that is cut is caught up: nothing was committed, and the next turn begins where the copy ends.
            catch (Exception ex) when (ex is not OperationCanceledException)
            {
                Log.Failed(logger, volet.ToKebabCase(), ex.GetType().Name);
                await refusal.NoteAsync(ex, stoppingToken);
            }

            await Task.Delay(pause, time, stoppingToken);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(4, LogLevel.Error, "The {Volet} volet could not copy the log: {Reason} It tries again.")]
        public static partial void Refused(ILogger logger, string volet, string reason);

        [LoggerMessage(5, LogLevel.Error, "The {Volet} volet could not copy the log ({Error}); it tries again.")]
        public static partial void Failed(ILogger logger, string volet, string error);
    }
}
