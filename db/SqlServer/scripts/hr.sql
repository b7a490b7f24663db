IF OBJECT_ID(N'[hr].[Migrations]') IS NULL
BEGIN
    IF SCHEMA_ID(N'hr') IS NULL EXEC(N'CREATE SCHEMA [hr];');
    CREATE TABLE [hr].[Migrations] (
        [MigrationId] nvarchar(150) NOT NULL,
        [ProductVersion] nvarchar(32) NOT NULL,
        CONSTRAINT [PK_Migrations] PRIMARY KEY ([MigrationId])
    );
END;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [hr].[Migrations]
    WHERE [MigrationId] = N'20261124084142_Initial'
)
BEGIN
    IF SCHEMA_ID(N'hr') IS NULL EXEC(N'CREATE SCHEMA [hr];');
END;

IF NOT EXISTS (
    SELECT * FROM [hr].[Migrations]
    WHERE [MigrationId] = N'20261124084142_Initial'
)
BEGIN
    CREATE TABLE [hr].[Appraisals] (
        [Id] bigint NOT NULL IDENTITY,
        [Month] int NOT NULL,
        [StaffNo] nvarchar(50) NOT NULL,
        [State] nvarchar(20) NOT NULL,
        [HouseholdsDue] int NULL,
        [HouseholdsPaid] int NULL,
        [FrozenAt] datetime2(3) NULL,
        [Unsigned] bit NOT NULL,
        [Total] decimal(20,6) NULL,
        [PayPercent] int NULL,
        [ChangedAt] datetime2(3) NOT NULL,
        [Version] int NOT NULL,
        [ApprovedAt] datetime2(3) NULL,
        [ApprovedBy] nvarchar(200) NULL,
        [ApprovalReason] nvarchar(500) NULL,
        [SentBackAt] datetime2(3) NULL,
        [SentBackBy] nvarchar(200) NULL,
        [SentBackReason] nvarchar(500) NULL,
        [PublishedAt] datetime2(3) NULL,
        [AppealUntil] datetime2(3) NULL,
        CONSTRAINT [PK_Appraisals] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [hr].[Migrations]
    WHERE [MigrationId] = N'20261124084142_Initial'
)
BEGIN
    CREATE TABLE [hr].[AuditTrail] (
        [Id] bigint NOT NULL IDENTITY,
        [At] datetime2(3) NOT NULL,
        [Actor] nvarchar(200) NOT NULL,
        [Operation] nvarchar(200) NOT NULL,
        [Kind] nvarchar(20) NOT NULL,
        [Record] nvarchar(200) NOT NULL,
        [RecordKey] nvarchar(200) NOT NULL,
        [Details] nvarchar(max) NULL,
        CONSTRAINT [PK_AuditTrail] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [hr].[Migrations]
    WHERE [MigrationId] = N'20261124084142_Initial'
)
BEGIN
    CREATE TABLE [hr].[DeliveryLeases] (
        [Name] nvarchar(60) NOT NULL,
        [Owner] nvarchar(200) NOT NULL,
        [Until] datetime2(3) NOT NULL,
        CONSTRAINT [PK_DeliveryLeases] PRIMARY KEY ([Name])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [hr].[Migrations]
    WHERE [MigrationId] = N'20261124084142_Initial'
)
BEGIN
    CREATE TABLE [hr].[Inbox] (
        [EventId] uniqueidentifier NOT NULL,
        [Handler] nvarchar(100) NOT NULL,
        [At] datetime2(3) NOT NULL,
        CONSTRAINT [PK_Inbox] PRIMARY KEY ([EventId], [Handler])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [hr].[Migrations]
    WHERE [MigrationId] = N'20261124084142_Initial'
)
BEGIN
    CREATE TABLE [hr].[Months] (
        [Month] int NOT NULL,
        [OpenedAt] datetime2(3) NOT NULL,
        [OpenedBy] nvarchar(200) NOT NULL,
        [ClosedAt] datetime2(3) NULL,
        [ClosedBy] nvarchar(200) NULL,
        [CloseReason] nvarchar(500) NULL,
        [ReopenedAt] datetime2(3) NULL,
        [ReopenedBy] nvarchar(200) NULL,
        [ReopenReason] nvarchar(500) NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_Months] PRIMARY KEY ([Month])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [hr].[Migrations]
    WHERE [MigrationId] = N'20261124084142_Initial'
)
BEGIN
    CREATE TABLE [hr].[Occurrences] (
        [Id] bigint NOT NULL IDENTITY,
        [Month] int NOT NULL,
        [StaffNo] nvarchar(50) NOT NULL,
        [Item] int NOT NULL,
        [Date] date NOT NULL,
        [Description] nvarchar(500) NOT NULL,
        [Evidence] nvarchar(500) NULL,
        [NotedBy] nvarchar(200) NULL,
        [Standard] nvarchar(1) NULL,
        [State] nvarchar(20) NOT NULL,
        [DecisionReason] nvarchar(500) NULL,
        [DecidedBy] nvarchar(200) NULL,
        [DecidedAt] datetime2(3) NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_Occurrences] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [hr].[Migrations]
    WHERE [MigrationId] = N'20261124084142_Initial'
)
BEGIN
    CREATE TABLE [hr].[OperationResults] (
        [CommandId] uniqueidentifier NOT NULL,
        [Operation] nvarchar(200) NOT NULL,
        [Actor] nvarchar(200) NOT NULL,
        [At] datetime2(3) NOT NULL,
        [Result] nvarchar(max) NOT NULL,
        CONSTRAINT [PK_OperationResults] PRIMARY KEY ([CommandId])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [hr].[Migrations]
    WHERE [MigrationId] = N'20261124084142_Initial'
)
BEGIN
    CREATE TABLE [hr].[Outbox] (
        [Id] bigint NOT NULL IDENTITY,
        [EventId] uniqueidentifier NOT NULL,
        [Name] nvarchar(200) NOT NULL,
        [Subject] nvarchar(200) NOT NULL,
        [Body] nvarchar(max) NOT NULL,
        [At] datetime2(3) NOT NULL,
        [DeliveredAt] datetime2(3) NULL,
        [Attempts] int NOT NULL,
        [NextAttemptAt] datetime2(3) NULL,
        [Error] nvarchar(2000) NULL,
        CONSTRAINT [PK_Outbox] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [hr].[Migrations]
    WHERE [MigrationId] = N'20261124084142_Initial'
)
BEGIN
    CREATE TABLE [hr].[Sequences] (
        [Name] nvarchar(60) NOT NULL,
        [Next] bigint NOT NULL,
        CONSTRAINT [PK_Sequences] PRIMARY KEY ([Name])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [hr].[Migrations]
    WHERE [MigrationId] = N'20261124084142_Initial'
)
BEGIN
    CREATE TABLE [hr].[Staff] (
        [No] nvarchar(50) NOT NULL,
        [Name] nvarchar(200) NOT NULL,
        [Department] nvarchar(200) NOT NULL,
        [Position] nvarchar(200) NOT NULL,
        [HiredOn] date NULL,
        [DirectSuperiorNo] nvarchar(50) NULL,
        [IndirectSuperiorNo] nvarchar(50) NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_Staff] PRIMARY KEY ([No])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [hr].[Migrations]
    WHERE [MigrationId] = N'20261124084142_Initial'
)
BEGIN
    CREATE TABLE [hr].[Appeals] (
        [Id] bigint NOT NULL IDENTITY,
        [AppraisalId] bigint NOT NULL,
        [Words] nvarchar(500) NOT NULL,
        [RaisedAt] datetime2(3) NOT NULL,
        [RaisedBy] nvarchar(200) NOT NULL,
        [AnsweredAt] datetime2(3) NULL,
        [AnsweredBy] nvarchar(200) NULL,
        [Upheld] bit NULL,
        [Answer] nvarchar(500) NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_Appeals] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Appeals_Appraisals_AppraisalId] FOREIGN KEY ([AppraisalId]) REFERENCES [hr].[Appraisals] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [hr].[Migrations]
    WHERE [MigrationId] = N'20261124084142_Initial'
)
BEGIN
    CREATE TABLE [hr].[Scorers] (
        [AppraisalId] bigint NOT NULL,
        [Role] nvarchar(20) NOT NULL,
        [StaffNo] nvarchar(50) NOT NULL,
        [Name] nvarchar(200) NOT NULL,
        [SignedAt] datetime2(3) NULL,
        [SetBackAt] datetime2(3) NULL,
        [SetBackItem] int NULL,
        [SetBackBecause] nvarchar(500) NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_Scorers] PRIMARY KEY ([AppraisalId], [Role]),
        CONSTRAINT [FK_Scorers_Appraisals_AppraisalId] FOREIGN KEY ([AppraisalId]) REFERENCES [hr].[Appraisals] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [hr].[Migrations]
    WHERE [MigrationId] = N'20261124084142_Initial'
)
BEGIN
    CREATE TABLE [hr].[Scores] (
        [AppraisalId] bigint NOT NULL,
        [Role] nvarchar(20) NOT NULL,
        [Item] int NOT NULL,
        [Proposed] decimal(20,6) NOT NULL,
        [Given] decimal(20,6) NOT NULL,
        [Reason] nvarchar(500) NULL,
        [Taken] bit NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_Scores] PRIMARY KEY ([AppraisalId], [Role], [Item]),
        CONSTRAINT [FK_Scores_Scorers_AppraisalId_Role] FOREIGN KEY ([AppraisalId], [Role]) REFERENCES [hr].[Scorers] ([AppraisalId], [Role]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [hr].[Migrations]
    WHERE [MigrationId] = N'20261124084142_Initial'
)
BEGIN
    CREATE INDEX [IX_Appeals_AppraisalId] ON [hr].[Appeals] ([AppraisalId]);
END;

IF NOT EXISTS (
    SELECT * FROM [hr].[Migrations]
    WHERE [MigrationId] = N'20261124084142_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Appraisals_Month_StaffNo] ON [hr].[Appraisals] ([Month], [StaffNo]);
END;

IF NOT EXISTS (
    SELECT * FROM [hr].[Migrations]
    WHERE [MigrationId] = N'20261124084142_Initial'
)
BEGIN
    CREATE INDEX [IX_AuditTrail_At] ON [hr].[AuditTrail] ([At]);
END;

IF NOT EXISTS (
    SELECT * FROM [hr].[Migrations]
    WHERE [MigrationId] = N'20261124084142_Initial'
)
BEGIN
    CREATE INDEX [IX_AuditTrail_Record_RecordKey] ON [hr].[AuditTrail] ([Record], [RecordKey]);
END;

IF NOT EXISTS (
    SELECT * FROM [hr].[Migrations]
    WHERE [MigrationId] = N'20261124084142_Initial'
)
BEGIN
    CREATE INDEX [IX_Occurrences_Month_StaffNo] ON [hr].[Occurrences] ([Month], [StaffNo]);
END;

IF NOT EXISTS (
    SELECT * FROM [hr].[Migrations]
    WHERE [MigrationId] = N'20261124084142_Initial'
)
BEGIN
    CREATE INDEX [IX_Outbox_DeliveredAt] ON [hr].[Outbox] ([DeliveredAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [hr].[Migrations]
    WHERE [MigrationId] = N'20261124084142_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Outbox_EventId] ON [hr].[Outbox] ([EventId]);
END;

IF NOT EXISTS (
    SELECT * FROM [hr].[Migrations]
    WHERE [MigrationId] = N'20261124084142_Initial'
)
BEGIN
    INSERT INTO [hr].[Migrations] ([MigrationId], [ProductVersion])
    VALUES (N'20261124084142_Initial', N'10.0.15');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [hr].[Migrations]
    WHERE [MigrationId] = N'20261128131558_FormsAndFiles'
)
BEGIN
    ALTER TABLE [hr].[Appraisals] ADD [SeenAt] datetime2(3) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [hr].[Migrations]
    WHERE [MigrationId] = N'20261128131558_FormsAndFiles'
)
BEGIN
    CREATE TABLE [hr].[Files] (
        [Id] uniqueidentifier NOT NULL,
        [Name] nvarchar(120) NOT NULL,
        [Kind] nvarchar(20) NOT NULL,
        [Size] int NOT NULL,
        [Checksum] nvarchar(64) NOT NULL,
        [StoredAt] datetime2(3) NOT NULL,
        [StoredBy] nvarchar(200) NOT NULL,
        CONSTRAINT [PK_Files] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [hr].[Migrations]
    WHERE [MigrationId] = N'20261128131558_FormsAndFiles'
)
BEGIN
    CREATE TABLE [hr].[FormVersions] (
        [Id] bigint NOT NULL IDENTITY,
        [Code] nvarchar(50) NOT NULL,
        [Number] int NOT NULL,
        [State] nvarchar(20) NOT NULL,
        [From] int NULL,
        [Content] nvarchar(max) NOT NULL,
        [Reason] nvarchar(500) NULL,
        [ChangedAt] datetime2(3) NOT NULL,
        [ChangedBy] nvarchar(200) NOT NULL,
        [EnactedAt] datetime2(3) NULL,
        [EnactedBy] nvarchar(200) NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_FormVersions] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [hr].[Migrations]
    WHERE [MigrationId] = N'20261128131558_FormsAndFiles'
)
BEGIN
    CREATE TABLE [hr].[FileContents] (
        [FileId] uniqueidentifier NOT NULL,
        [Bytes] varbinary(max) NOT NULL,
        CONSTRAINT [PK_FileContents] PRIMARY KEY ([FileId]),
        CONSTRAINT [FK_FileContents_Files_FileId] FOREIGN KEY ([FileId]) REFERENCES [hr].[Files] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [hr].[Migrations]
    WHERE [MigrationId] = N'20261128131558_FormsAndFiles'
)
BEGIN
    CREATE TABLE [hr].[OccurrenceFiles] (
        [OccurrenceId] bigint NOT NULL,
        [FileId] uniqueidentifier NOT NULL,
        CONSTRAINT [PK_OccurrenceFiles] PRIMARY KEY ([OccurrenceId], [FileId]),
        CONSTRAINT [FK_OccurrenceFiles_Files_FileId] FOREIGN KEY ([FileId]) REFERENCES [hr].[Files] ([Id]) ON DELETE CASCADE,
        CONSTRAINT [FK_OccurrenceFiles_Occurrences_OccurrenceId] FOREIGN KEY ([OccurrenceId]) REFERENCES [hr].[Occurrences] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [hr].[Migrations]
    WHERE [MigrationId] = N'20261128131558_FormsAndFiles'
)
BEGIN
    CREATE UNIQUE INDEX [IX_FormVersions_Code_Number] ON [hr].[FormVersions] ([Code], [Number]);
END;

IF NOT EXISTS (
    SELECT * FROM [hr].[Migrations]
    WHERE [MigrationId] = N'20261128131558_FormsAndFiles'
)
BEGIN
    CREATE INDEX [IX_OccurrenceFiles_FileId] ON [hr].[OccurrenceFiles] ([FileId]);
END;

IF NOT EXISTS (
    SELECT * FROM [hr].[Migrations]
    WHERE [MigrationId] = N'20261128131558_FormsAndFiles'
)
BEGIN
    INSERT INTO [hr].[Migrations] ([MigrationId], [ProductVersion])
    VALUES (N'20261128131558_FormsAndFiles', N'10.0.15');
END;

COMMIT;
GO
