using System.Net.Sockets;
using Renci.SshNet.Common;
using Watch.Sources.Http.Guarding;
using Watch.Sources.Seams;

namespace Watch.Sources.Sftp;

/// <summary>Why an SFTP server gave nothing.</summary>
/// <param name="Reason">In one English sentence, without anything that the server sent.</param>
internal sealed record SftpFault(string Reason)
{
    /// <summary>Whether asking again at once is no use: there is no such file, or it is too large.</summary>
    public bool Lasting { get; init; }

    /// <summary>How a source stands that meets it.</summary>
    public SourceCondition Condition { get; init; } = SourceCondition.Degraded;

    /// <summary>As a step of a fetch.</summary>
    public FetchStep.Failed ToStep(string what) => new(what, Reason) { Condition = Condition };

    /// <summary>It may not be asked, or not so.</summary>
    public static SftpFault Blocked(string reason) => new(reason) { Condition = SourceCondition.Blocked };

    /// <summary>What an exception of the connection says; null for one that is of something else.</summary>
    public static SftpFault? Of(Exception exception) =>
        exception switch
        {
            RefusedAddressException refused => Blocked(refused.Message),
            SshAuthenticationException => Blocked("the server refuses the user or the password"),
            SftpPathNotFoundException => new SftpFault("the server has no such file or folder") { Lasting = true },
            SftpPermissionDeniedException => Blocked("the account may not read that file or folder"),
            SshOperationTimeoutException or OperationCanceledException => new SftpFault("it took too long"),
            ProxyException => new SftpFault("the proxy does not lead to the server"),
            SshConnectionException => new SftpFault("the connection broke, or the server is no SSH server"),
            SocketException socket => new SftpFault($"no connection: {socket.SocketErrorCode}"),
            SshException => new SftpFault("the server answers what SFTP does not know"),
            IOException => new SftpFault("the connection broke, or this machine cannot keep what comes"),
            _ => null,
        };
}
