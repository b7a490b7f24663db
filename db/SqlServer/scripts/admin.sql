IF OBJECT_ID(N'[admin].[Migrations]') IS NULL
BEGIN
    IF SCHEMA_ID(N'admin') IS NULL EXEC(N'CREATE SCHEMA [admin];');
    CREATE TABLE [admin].[Migrations] (
        [MigrationId] nvarchar(150) NOT NULL,
        [ProductVersion] nvarchar(32) NOT NULL,
        CONSTRAINT [PK_Migrations] PRIMARY KEY ([MigrationId])
    );
END;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [admin].[Migrations]
    WHERE [MigrationId] = N'20261124074210_Initial'
)
BEGIN
    IF SCHEMA_ID(N'admin') IS NULL EXEC(N'CREATE SCHEMA [admin];');
END;

IF NOT EXISTS (
    SELECT * FROM [admin].[Migrations]
    WHERE [MigrationId] = N'20261124074210_Initial'
)
BEGIN
    CREATE TABLE [admin].[Accounts] (
        [Id] bigint NOT NULL IDENTITY,
        [DisplayName] nvarchar(60) NOT NULL,
        [StaffNo] nvarchar(20) NULL,
        [Disabled] bit NOT NULL,
        [Demo] bit NOT NULL,
        [CreatedAt] datetime2(3) NOT NULL,
        [LastSignInAt] datetime2(3) NULL,
        [Version] int NOT NULL,
        [PasswordHash] nvarchar(200) NULL,
        [SecurityStamp] nvarchar(200) NULL,
        [UserName] nvarchar(60) NOT NULL,
        [NormalizedUserName] nvarchar(60) NOT NULL,
        [LockoutEnd] datetimeoffset NULL,
        [LockoutEnabled] bit NOT NULL,
        [AccessFailedCount] int NOT NULL,
        CONSTRAINT [PK_Accounts] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [admin].[Migrations]
    WHERE [MigrationId] = N'20261124074210_Initial'
)
BEGIN
    CREATE TABLE [admin].[AuditTrail] (
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
    SELECT * FROM [admin].[Migrations]
    WHERE [MigrationId] = N'20261124074210_Initial'
)
BEGIN
    CREATE TABLE [admin].[DataProtectionKeys] (
        [Id] int NOT NULL IDENTITY,
        [FriendlyName] nvarchar(200) NULL,
        [Xml] nvarchar(max) NULL,
        CONSTRAINT [PK_DataProtectionKeys] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [admin].[Migrations]
    WHERE [MigrationId] = N'20261124074210_Initial'
)
BEGIN
    CREATE TABLE [admin].[DeliveryLeases] (
        [Name] nvarchar(60) NOT NULL,
        [Owner] nvarchar(200) NOT NULL,
        [Until] datetime2(3) NOT NULL,
        CONSTRAINT [PK_DeliveryLeases] PRIMARY KEY ([Name])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [admin].[Migrations]
    WHERE [MigrationId] = N'20261124074210_Initial'
)
BEGIN
    CREATE TABLE [admin].[Holidays] (
        [Date] date NOT NULL,
        [Kind] nvarchar(20) NOT NULL,
        [Name] nvarchar(60) NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_Holidays] PRIMARY KEY ([Date])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [admin].[Migrations]
    WHERE [MigrationId] = N'20261124074210_Initial'
)
BEGIN
    CREATE TABLE [admin].[Inbox] (
        [EventId] uniqueidentifier NOT NULL,
        [Handler] nvarchar(100) NOT NULL,
        [At] datetime2(3) NOT NULL,
        CONSTRAINT [PK_Inbox] PRIMARY KEY ([EventId], [Handler])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [admin].[Migrations]
    WHERE [MigrationId] = N'20261124074210_Initial'
)
BEGIN
    CREATE TABLE [admin].[KnownRights] (
        [Name] nvarchar(60) NOT NULL,
        CONSTRAINT [PK_KnownRights] PRIMARY KEY ([Name])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [admin].[Migrations]
    WHERE [MigrationId] = N'20261124074210_Initial'
)
BEGIN
    CREATE TABLE [admin].[OperationResults] (
        [CommandId] uniqueidentifier NOT NULL,
        [Operation] nvarchar(200) NOT NULL,
        [Actor] nvarchar(200) NOT NULL,
        [At] datetime2(3) NOT NULL,
        [Result] nvarchar(max) NOT NULL,
        CONSTRAINT [PK_OperationResults] PRIMARY KEY ([CommandId])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [admin].[Migrations]
    WHERE [MigrationId] = N'20261124074210_Initial'
)
BEGIN
    CREATE TABLE [admin].[Outbox] (
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
    SELECT * FROM [admin].[Migrations]
    WHERE [MigrationId] = N'20261124074210_Initial'
)
BEGIN
    CREATE TABLE [admin].[Roles] (
        [Id] bigint NOT NULL IDENTITY,
        [Key] nvarchar(30) NULL,
        [Name] nvarchar(60) NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_Roles] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [admin].[Migrations]
    WHERE [MigrationId] = N'20261124074210_Initial'
)
BEGIN
    CREATE TABLE [admin].[Sequences] (
        [Name] nvarchar(60) NOT NULL,
        [Next] bigint NOT NULL,
        CONSTRAINT [PK_Sequences] PRIMARY KEY ([Name])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [admin].[Migrations]
    WHERE [MigrationId] = N'20261124074210_Initial'
)
BEGIN
    CREATE TABLE [admin].[SettingValues] (
        [Id] bigint NOT NULL IDENTITY,
        [Key] nvarchar(100) NOT NULL,
        [EffectiveFrom] date NOT NULL,
        [Value] nvarchar(200) NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_SettingValues] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [admin].[Migrations]
    WHERE [MigrationId] = N'20261124074210_Initial'
)
BEGIN
    CREATE TABLE [admin].[OneTimeLinks] (
        [Id] bigint NOT NULL IDENTITY,
        [TokenHash] nvarchar(64) NOT NULL,
        [Purpose] nvarchar(20) NOT NULL,
        [AccountId] bigint NULL,
        [ExpiresAt] datetime2(3) NOT NULL,
        [UsedAt] datetime2(3) NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_OneTimeLinks] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_OneTimeLinks_Accounts_AccountId] FOREIGN KEY ([AccountId]) REFERENCES [admin].[Accounts] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [admin].[Migrations]
    WHERE [MigrationId] = N'20261124074210_Initial'
)
BEGIN
    CREATE TABLE [admin].[AccountRoles] (
        [AccountId] bigint NOT NULL,
        [RoleId] bigint NOT NULL,
        CONSTRAINT [PK_AccountRoles] PRIMARY KEY ([AccountId], [RoleId]),
        CONSTRAINT [FK_AccountRoles_Accounts_AccountId] FOREIGN KEY ([AccountId]) REFERENCES [admin].[Accounts] ([Id]) ON DELETE CASCADE,
        CONSTRAINT [FK_AccountRoles_Roles_RoleId] FOREIGN KEY ([RoleId]) REFERENCES [admin].[Roles] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [admin].[Migrations]
    WHERE [MigrationId] = N'20261124074210_Initial'
)
BEGIN
    CREATE TABLE [admin].[RoleRights] (
        [RoleId] bigint NOT NULL,
        [Right] nvarchar(60) NOT NULL,
        CONSTRAINT [PK_RoleRights] PRIMARY KEY ([RoleId], [Right]),
        CONSTRAINT [FK_RoleRights_Roles_RoleId] FOREIGN KEY ([RoleId]) REFERENCES [admin].[Roles] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [admin].[Migrations]
    WHERE [MigrationId] = N'20261124074210_Initial'
)
BEGIN
    CREATE INDEX [IX_AccountRoles_RoleId] ON [admin].[AccountRoles] ([RoleId]);
END;

IF NOT EXISTS (
    SELECT * FROM [admin].[Migrations]
    WHERE [MigrationId] = N'20261124074210_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Accounts_NormalizedUserName] ON [admin].[Accounts] ([NormalizedUserName]);
END;

IF NOT EXISTS (
    SELECT * FROM [admin].[Migrations]
    WHERE [MigrationId] = N'20261124074210_Initial'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [IX_Accounts_StaffNo] ON [admin].[Accounts] ([StaffNo]) WHERE [StaffNo] IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [admin].[Migrations]
    WHERE [MigrationId] = N'20261124074210_Initial'
)
BEGIN
    CREATE INDEX [IX_AuditTrail_At] ON [admin].[AuditTrail] ([At]);
END;

IF NOT EXISTS (
    SELECT * FROM [admin].[Migrations]
    WHERE [MigrationId] = N'20261124074210_Initial'
)
BEGIN
    CREATE INDEX [IX_AuditTrail_Record_RecordKey] ON [admin].[AuditTrail] ([Record], [RecordKey]);
END;

IF NOT EXISTS (
    SELECT * FROM [admin].[Migrations]
    WHERE [MigrationId] = N'20261124074210_Initial'
)
BEGIN
    CREATE INDEX [IX_OneTimeLinks_AccountId] ON [admin].[OneTimeLinks] ([AccountId]);
END;

IF NOT EXISTS (
    SELECT * FROM [admin].[Migrations]
    WHERE [MigrationId] = N'20261124074210_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_OneTimeLinks_TokenHash] ON [admin].[OneTimeLinks] ([TokenHash]);
END;

IF NOT EXISTS (
    SELECT * FROM [admin].[Migrations]
    WHERE [MigrationId] = N'20261124074210_Initial'
)
BEGIN
    CREATE INDEX [IX_Outbox_DeliveredAt] ON [admin].[Outbox] ([DeliveredAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [admin].[Migrations]
    WHERE [MigrationId] = N'20261124074210_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Outbox_EventId] ON [admin].[Outbox] ([EventId]);
END;

IF NOT EXISTS (
    SELECT * FROM [admin].[Migrations]
    WHERE [MigrationId] = N'20261124074210_Initial'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [IX_Roles_Key] ON [admin].[Roles] ([Key]) WHERE [Key] IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [admin].[Migrations]
    WHERE [MigrationId] = N'20261124074210_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_SettingValues_Key_EffectiveFrom] ON [admin].[SettingValues] ([Key], [EffectiveFrom]);
END;

IF NOT EXISTS (
    SELECT * FROM [admin].[Migrations]
    WHERE [MigrationId] = N'20261124074210_Initial'
)
BEGIN
    INSERT INTO [admin].[Migrations] ([MigrationId], [ProductVersion])
    VALUES (N'20261124074210_Initial', N'10.0.15');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [admin].[Migrations]
    WHERE [MigrationId] = N'20261128131604_Likings'
)
BEGIN
    CREATE TABLE [admin].[Likings] (
        [Person] nvarchar(60) NOT NULL,
        [Name] nvarchar(160) NOT NULL,
        [Value] nvarchar(1000) NOT NULL,
        CONSTRAINT [PK_Likings] PRIMARY KEY ([Person], [Name])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [admin].[Migrations]
    WHERE [MigrationId] = N'20261128131604_Likings'
)
BEGIN
    CREATE TABLE [admin].[SavedFilters] (
        [Id] bigint NOT NULL IDENTITY,
        [Person] nvarchar(60) NOT NULL,
        [Page] nvarchar(100) NOT NULL,
        [Name] nvarchar(40) NOT NULL,
        [Query] nvarchar(1000) NOT NULL,
        CONSTRAINT [PK_SavedFilters] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [admin].[Migrations]
    WHERE [MigrationId] = N'20261128131604_Likings'
)
BEGIN
    CREATE UNIQUE INDEX [IX_SavedFilters_Person_Page_Name] ON [admin].[SavedFilters] ([Person], [Page], [Name]);
END;

IF NOT EXISTS (
    SELECT * FROM [admin].[Migrations]
    WHERE [MigrationId] = N'20261128131604_Likings'
)
BEGIN
    INSERT INTO [admin].[Migrations] ([MigrationId], [ProductVersion])
    VALUES (N'20261128131604_Likings', N'10.0.15');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [admin].[Migrations]
    WHERE [MigrationId] = N'20261128134122_Drafts'
)
BEGIN
    CREATE TABLE [admin].[Drafts] (
        [Person] nvarchar(60) NOT NULL,
        [Page] nvarchar(200) NOT NULL,
        [Form] nvarchar(64) NOT NULL,
        [Content] varbinary(max) NOT NULL,
        [SavedAt] datetime2(3) NOT NULL,
        CONSTRAINT [PK_Drafts] PRIMARY KEY ([Person], [Page], [Form])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [admin].[Migrations]
    WHERE [MigrationId] = N'20261128134122_Drafts'
)
BEGIN
    CREATE INDEX [IX_Drafts_SavedAt] ON [admin].[Drafts] ([SavedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [admin].[Migrations]
    WHERE [MigrationId] = N'20261128134122_Drafts'
)
BEGIN
    INSERT INTO [admin].[Migrations] ([MigrationId], [ProductVersion])
    VALUES (N'20261128134122_Drafts', N'10.0.15');
END;

COMMIT;
GO
