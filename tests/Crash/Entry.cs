namespace PropertyHub.Crash;

/// <summary>What became of a command, from its client's view.</summary>
internal enum EntryState
{
    /// <summary>About to be sent, for the first time or again.</summary>
    Tried,

    /// <summary>Answered: from here on the client relies on it.</summary>
    Told,

    Refused,

    /// <summary>Sent again after an answer, and answered otherwise.</summary>
    Differs,
}

/// <summary>One line of the journal.</summary>
/// <param name="Command">The command as JSON; of an import the file's path.</param>
internal sealed record Entry(string Client, string Kind, Guid Id, EntryState State, string Command, Answer? Answer = null, string? Refusal = null);

/// <param name="Id">Of the payment, run, request or reversal; 0 for an import.</param>
/// <param name="Fen">Money taken or charged.</param>
/// <param name="Count">Payments, charges, or rows taken in.</param>
internal sealed record Answer(long Id, string? ReceiptNo, long Fen, int Count);

/// <summary>A command on its way.</summary>
internal sealed record Deed(string Kind, Guid Id, string Command);
