using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace SmartSupervision.Dashboard.Data;

/// <summary>An SQLite connection whose statements run on a worker thread and stop when cancelled; the driver's own do neither.</summary>
internal sealed class InterruptibleConnection(string connectionString) : SqliteConnection(connectionString)
{
    /// <inheritdoc/>
    public override SqliteCommand CreateCommand() =>
        new InterruptibleCommand { Connection = this, CommandTimeout = DefaultTimeout, Transaction = Transaction };

    private sealed class InterruptibleCommand : SqliteCommand
    {
        public override Task<int> ExecuteNonQueryAsync(CancellationToken cancellationToken) => RunAsync(ExecuteNonQuery, cancellationToken);

        public override Task<object?> ExecuteScalarAsync(CancellationToken cancellationToken) => RunAsync(ExecuteScalar, cancellationToken);

        public override Task<SqliteDataReader> ExecuteReaderAsync(CommandBehavior behavior, CancellationToken cancellationToken) =>
            RunAsync(() => ExecuteReader(behavior), cancellationToken);

        protected override async Task<DbDataReader> ExecuteDbDataReaderAsync(CommandBehavior behavior, CancellationToken cancellationToken) =>
            await ExecuteReaderAsync(behavior, cancellationToken);

        private async Task<T> RunAsync<T>(Func<T> statement, CancellationToken cancellationToken)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var handle = Connection!.Handle!;
            await using var stop = cancellationToken.Register(() => raw.sqlite3_interrupt(handle));
            try
            {
                return await Task.Run(statement, CancellationToken.None);
            }
            catch (SqliteException interrupted) when (interrupted.SqliteErrorCode == raw.SQLITE_INTERRUPT)
            {
                throw new OperationCanceledException("The statement was interrupted.", interrupted, cancellationToken);
            }
        }
    }
}
