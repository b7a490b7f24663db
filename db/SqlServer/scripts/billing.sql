IF OBJECT_ID(N'[billing].[Migrations]') IS NULL
BEGIN
    IF SCHEMA_ID(N'billing') IS NULL EXEC(N'CREATE SCHEMA [billing];');
    CREATE TABLE [billing].[Migrations] (
        [MigrationId] nvarchar(150) NOT NULL,
        [ProductVersion] nvarchar(32) NOT NULL,
        CONSTRAINT [PK_Migrations] PRIMARY KEY ([MigrationId])
    );
END;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [billing].[Migrations]
    WHERE [MigrationId] = N'20261128082810_Initial'
)
BEGIN
    IF SCHEMA_ID(N'billing') IS NULL EXEC(N'CREATE SCHEMA [billing];');
END;

IF NOT EXISTS (
    SELECT * FROM [billing].[Migrations]
    WHERE [MigrationId] = N'20261128082810_Initial'
)
BEGIN
    CREATE TABLE [billing].[Accounts] (
        [UnitId] bigint NOT NULL,
        [UnitCode] nvarchar(60) NOT NULL,
        [Version] int NOT NULL,
        [PrepaidFen] bigint NOT NULL,
        CONSTRAINT [PK_Accounts] PRIMARY KEY ([UnitId])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [billing].[Migrations]
    WHERE [MigrationId] = N'20261128082810_Initial'
)
BEGIN
    CREATE TABLE [billing].[AuditTrail] (
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
    SELECT * FROM [billing].[Migrations]
    WHERE [MigrationId] = N'20261128082810_Initial'
)
BEGIN
    CREATE TABLE [billing].[Books] (
        [Id] bigint NOT NULL IDENTITY,
        [Prefix] nvarchar(20) NOT NULL,
        [First] bigint NOT NULL,
        [Last] bigint NULL,
        [Next] bigint NOT NULL,
        [Digits] int NOT NULL,
        [Holder] nvarchar(200) NULL,
        [ClosedAt] datetime2(3) NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_Books] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [billing].[Migrations]
    WHERE [MigrationId] = N'20261128082810_Initial'
)
BEGIN
    CREATE TABLE [billing].[Charges] (
        [Number] bigint NOT NULL,
        [RunId] bigint NULL,
        [Period] int NOT NULL,
        [UnitId] bigint NOT NULL,
        [UnitCode] nvarchar(60) NOT NULL,
        [PayerId] bigint NULL,
        [PayerName] nvarchar(200) NOT NULL,
        [ItemCode] nvarchar(20) NOT NULL,
        [From] date NOT NULL,
        [To] date NOT NULL,
        [Quantity] decimal(20,6) NOT NULL,
        [UnitPrice] decimal(20,6) NULL,
        [DueDate] date NOT NULL,
        [Priority] int NOT NULL,
        [LateFeeRatePerMille] decimal(20,6) NULL,
        [PostedOn] date NOT NULL,
        [Explanation] nvarchar(max) NULL,
        [CounterNumber] bigint NULL,
        [Version] int NOT NULL,
        [AmountFen] bigint NOT NULL,
        [FeePaidFen] bigint NOT NULL,
        [FeeWaivedFen] bigint NOT NULL,
        [PaidFen] bigint NOT NULL,
        CONSTRAINT [PK_Charges] PRIMARY KEY ([Number])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [billing].[Migrations]
    WHERE [MigrationId] = N'20261128082810_Initial'
)
BEGIN
    CREATE TABLE [billing].[DeliveryLeases] (
        [Name] nvarchar(60) NOT NULL,
        [Owner] nvarchar(200) NOT NULL,
        [Until] datetime2(3) NOT NULL,
        CONSTRAINT [PK_DeliveryLeases] PRIMARY KEY ([Name])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [billing].[Migrations]
    WHERE [MigrationId] = N'20261128082810_Initial'
)
BEGIN
    CREATE TABLE [billing].[Inbox] (
        [EventId] uniqueidentifier NOT NULL,
        [Handler] nvarchar(100) NOT NULL,
        [At] datetime2(3) NOT NULL,
        CONSTRAINT [PK_Inbox] PRIMARY KEY ([EventId], [Handler])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [billing].[Migrations]
    WHERE [MigrationId] = N'20261128082810_Initial'
)
BEGIN
    CREATE TABLE [billing].[Items] (
        [Id] bigint NOT NULL IDENTITY,
        [Version] int NOT NULL,
        [Code] nvarchar(20) NOT NULL,
        [Name] nvarchar(200) NOT NULL,
        [Kind] nvarchar(20) NOT NULL,
        [PassThrough] bit NOT NULL,
        CONSTRAINT [PK_Items] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [billing].[Migrations]
    WHERE [MigrationId] = N'20261128082810_Initial'
)
BEGIN
    CREATE TABLE [billing].[Meters] (
        [Id] bigint NOT NULL IDENTITY,
        [Number] nvarchar(40) NOT NULL,
        [UnitId] bigint NOT NULL,
        [UnitCode] nvarchar(60) NOT NULL,
        [ItemCode] nvarchar(20) NOT NULL,
        [Multiplier] decimal(20,6) NOT NULL,
        [LossPercent] decimal(20,6) NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_Meters] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [billing].[Migrations]
    WHERE [MigrationId] = N'20261128082810_Initial'
)
BEGIN
    CREATE TABLE [billing].[OperationResults] (
        [CommandId] uniqueidentifier NOT NULL,
        [Operation] nvarchar(200) NOT NULL,
        [Actor] nvarchar(200) NOT NULL,
        [At] datetime2(3) NOT NULL,
        [Result] nvarchar(max) NOT NULL,
        CONSTRAINT [PK_OperationResults] PRIMARY KEY ([CommandId])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [billing].[Migrations]
    WHERE [MigrationId] = N'20261128082810_Initial'
)
BEGIN
    CREATE TABLE [billing].[Outbox] (
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
    SELECT * FROM [billing].[Migrations]
    WHERE [MigrationId] = N'20261128082810_Initial'
)
BEGIN
    CREATE TABLE [billing].[Payments] (
        [Id] bigint NOT NULL IDENTITY,
        [ReceiptNo] nvarchar(40) NOT NULL,
        [BookId] bigint NULL,
        [Date] date NOT NULL,
        [TakenAt] datetime2(3) NOT NULL,
        [UnitId] bigint NOT NULL,
        [UnitCode] nvarchar(60) NOT NULL,
        [Payer] nvarchar(200) NOT NULL,
        [VoucherNo] nvarchar(60) NULL,
        [Cashier] nvarchar(200) NOT NULL,
        [BackdateReason] nvarchar(200) NULL,
        [ImportId] uniqueidentifier NULL,
        [State] nvarchar(20) NOT NULL,
        [ReversalOf] bigint NULL,
        [Prints] int NOT NULL,
        [Version] int NOT NULL,
        [AmountFen] bigint NOT NULL,
        [CashGivenFen] bigint NOT NULL,
        [ChangeFen] bigint NOT NULL,
        [PrepaidFen] bigint NOT NULL,
        [SettledFen] bigint NOT NULL,
        CONSTRAINT [PK_Payments] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [billing].[Migrations]
    WHERE [MigrationId] = N'20261128082810_Initial'
)
BEGIN
    CREATE TABLE [billing].[Pools] (
        [Id] bigint NOT NULL IDENTITY,
        [ItemCode] nvarchar(20) NOT NULL,
        [Period] int NOT NULL,
        [Basis] nvarchar(20) NOT NULL,
        [Buildings] nvarchar(400) NOT NULL,
        [Version] int NOT NULL,
        [AmountFen] bigint NOT NULL,
        CONSTRAINT [PK_Pools] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [billing].[Migrations]
    WHERE [MigrationId] = N'20261128082810_Initial'
)
BEGIN
    CREATE TABLE [billing].[Prepayments] (
        [Id] bigint NOT NULL IDENTITY,
        [UnitId] bigint NOT NULL,
        [Date] date NOT NULL,
        [PaymentId] bigint NULL,
        [ChargeNumber] bigint NULL,
        [AmountFen] bigint NOT NULL,
        CONSTRAINT [PK_Prepayments] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [billing].[Migrations]
    WHERE [MigrationId] = N'20261128082810_Initial'
)
BEGIN
    CREATE TABLE [billing].[ReversalRequests] (
        [Id] bigint NOT NULL IDENTITY,
        [PaymentId] bigint NULL,
        [ChargeNumber] bigint NULL,
        [UnitCode] nvarchar(60) NOT NULL,
        [Reason] nvarchar(200) NOT NULL,
        [AskedBy] nvarchar(200) NOT NULL,
        [AskedAt] datetime2(3) NOT NULL,
        [State] nvarchar(20) NOT NULL,
        [DecidedBy] nvarchar(200) NULL,
        [DecidedAt] datetime2(3) NULL,
        [DecisionReason] nvarchar(200) NULL,
        [Version] int NOT NULL,
        [WaiverFen] bigint NOT NULL,
        CONSTRAINT [PK_ReversalRequests] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [billing].[Migrations]
    WHERE [MigrationId] = N'20261128082810_Initial'
)
BEGIN
    CREATE TABLE [billing].[Runs] (
        [Id] bigint NOT NULL IDENTITY,
        [Period] int NOT NULL,
        [Items] nvarchar(200) NOT NULL,
        [PostedOn] date NOT NULL,
        [At] datetime2(3) NOT NULL,
        [By] nvarchar(200) NOT NULL,
        [Charges] int NOT NULL,
        [PrepaymentUsedFen] bigint NOT NULL,
        [TotalFen] bigint NOT NULL,
        CONSTRAINT [PK_Runs] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [billing].[Migrations]
    WHERE [MigrationId] = N'20261128082810_Initial'
)
BEGIN
    CREATE TABLE [billing].[Sequences] (
        [Name] nvarchar(60) NOT NULL,
        [Next] bigint NOT NULL,
        CONSTRAINT [PK_Sequences] PRIMARY KEY ([Name])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [billing].[Migrations]
    WHERE [MigrationId] = N'20261128082810_Initial'
)
BEGIN
    CREATE TABLE [billing].[Sources] (
        [Id] bigint NOT NULL IDENTITY,
        [ChargeNumber] bigint NULL,
        [Kind] nvarchar(20) NOT NULL,
        [SourceId] bigint NOT NULL,
        [UnitId] bigint NOT NULL,
        [ItemCode] nvarchar(20) NOT NULL,
        [Period] int NOT NULL,
        [PayerId] bigint NOT NULL,
        [Live] bit NOT NULL,
        [AmountFen] bigint NOT NULL,
        CONSTRAINT [PK_Sources] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [billing].[Migrations]
    WHERE [MigrationId] = N'20261128082810_Initial'
)
BEGIN
    CREATE TABLE [billing].[Tariffs] (
        [Id] bigint NOT NULL IDENTITY,
        [Version] int NOT NULL,
        [ItemCode] nvarchar(20) NOT NULL,
        [Kind] nvarchar(20) NOT NULL,
        [Price] decimal(20,6) NULL,
        [Tiers] nvarchar(1000) NULL,
        [Target] nvarchar(20) NOT NULL,
        [Usages] nvarchar(200) NOT NULL,
        [Buildings] nvarchar(4000) NOT NULL,
        [From] date NOT NULL,
        [To] date NULL,
        [Priority] int NOT NULL,
        [DueRule] nvarchar(10) NOT NULL,
        [VacancyDiscount] decimal(20,6) NOT NULL,
        [LateFeeRatePerMille] decimal(20,6) NULL,
        CONSTRAINT [PK_Tariffs] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [billing].[Migrations]
    WHERE [MigrationId] = N'20261128082810_Initial'
)
BEGIN
    CREATE TABLE [billing].[VoidNumbers] (
        [BookId] bigint NOT NULL,
        [Number] bigint NOT NULL,
        [Reason] nvarchar(200) NOT NULL,
        [By] nvarchar(200) NOT NULL,
        [At] datetime2(3) NOT NULL,
        CONSTRAINT [PK_VoidNumbers] PRIMARY KEY ([BookId], [Number])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [billing].[Migrations]
    WHERE [MigrationId] = N'20261128082810_Initial'
)
BEGIN
    CREATE TABLE [billing].[Allocations] (
        [Id] bigint NOT NULL IDENTITY,
        [ChargeNumber] bigint NOT NULL,
        [PaymentId] bigint NULL,
        [UsedInPayment] bigint NULL,
        [Date] date NOT NULL,
        [FeeFen] bigint NOT NULL,
        [PrincipalFen] bigint NOT NULL,
        CONSTRAINT [PK_Allocations] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Allocations_Charges_ChargeNumber] FOREIGN KEY ([ChargeNumber]) REFERENCES [billing].[Charges] ([Number]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [billing].[Migrations]
    WHERE [MigrationId] = N'20261128082810_Initial'
)
BEGIN
    CREATE TABLE [billing].[Readings] (
        [Id] bigint NOT NULL IDENTITY,
        [MeterId] bigint NOT NULL,
        [Period] int NOT NULL,
        [Previous] decimal(20,6) NOT NULL,
        [Current] decimal(20,6) NOT NULL,
        [Mark] nvarchar(20) NOT NULL,
        [Maximum] decimal(20,6) NULL,
        [OldFinal] decimal(20,6) NULL,
        [NewInitial] decimal(20,6) NULL,
        [ReadOn] date NULL,
        [Hold] nvarchar(20) NULL,
        [AcceptedBy] nvarchar(200) NULL,
        [Billed] bit NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_Readings] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Readings_Meters_MeterId] FOREIGN KEY ([MeterId]) REFERENCES [billing].[Meters] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [billing].[Migrations]
    WHERE [MigrationId] = N'20261128082810_Initial'
)
BEGIN
    CREATE TABLE [billing].[PaymentLines] (
        [PaymentId] bigint NOT NULL,
        [Position] int NOT NULL,
        [Method] nvarchar(20) NOT NULL,
        [AmountFen] bigint NOT NULL,
        CONSTRAINT [PK_PaymentLines] PRIMARY KEY ([PaymentId], [Position]),
        CONSTRAINT [FK_PaymentLines_Payments_PaymentId] FOREIGN KEY ([PaymentId]) REFERENCES [billing].[Payments] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [billing].[Migrations]
    WHERE [MigrationId] = N'20261128082810_Initial'
)
BEGIN
    CREATE INDEX [IX_Allocations_ChargeNumber] ON [billing].[Allocations] ([ChargeNumber]);
END;

IF NOT EXISTS (
    SELECT * FROM [billing].[Migrations]
    WHERE [MigrationId] = N'20261128082810_Initial'
)
BEGIN
    CREATE INDEX [IX_Allocations_PaymentId] ON [billing].[Allocations] ([PaymentId]);
END;

IF NOT EXISTS (
    SELECT * FROM [billing].[Migrations]
    WHERE [MigrationId] = N'20261128082810_Initial'
)
BEGIN
    EXEC(N'CREATE INDEX [IX_Allocations_UsedInPayment] ON [billing].[Allocations] ([UsedInPayment]) WHERE [UsedInPayment] IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [billing].[Migrations]
    WHERE [MigrationId] = N'20261128082810_Initial'
)
BEGIN
    CREATE INDEX [IX_AuditTrail_At] ON [billing].[AuditTrail] ([At]);
END;

IF NOT EXISTS (
    SELECT * FROM [billing].[Migrations]
    WHERE [MigrationId] = N'20261128082810_Initial'
)
BEGIN
    CREATE INDEX [IX_AuditTrail_Record_RecordKey] ON [billing].[AuditTrail] ([Record], [RecordKey]);
END;

IF NOT EXISTS (
    SELECT * FROM [billing].[Migrations]
    WHERE [MigrationId] = N'20261128082810_Initial'
)
BEGIN
    CREATE INDEX [IX_Books_Holder] ON [billing].[Books] ([Holder]);
END;

IF NOT EXISTS (
    SELECT * FROM [billing].[Migrations]
    WHERE [MigrationId] = N'20261128082810_Initial'
)
BEGIN
    CREATE INDEX [IX_Charges_Period_ItemCode] ON [billing].[Charges] ([Period], [ItemCode]);
END;

IF NOT EXISTS (
    SELECT * FROM [billing].[Migrations]
    WHERE [MigrationId] = N'20261128082810_Initial'
)
BEGIN
    CREATE INDEX [IX_Charges_UnitId] ON [billing].[Charges] ([UnitId]);
END;

IF NOT EXISTS (
    SELECT * FROM [billing].[Migrations]
    WHERE [MigrationId] = N'20261128082810_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Items_Code] ON [billing].[Items] ([Code]);
END;

IF NOT EXISTS (
    SELECT * FROM [billing].[Migrations]
    WHERE [MigrationId] = N'20261128082810_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Meters_Number] ON [billing].[Meters] ([Number]);
END;

IF NOT EXISTS (
    SELECT * FROM [billing].[Migrations]
    WHERE [MigrationId] = N'20261128082810_Initial'
)
BEGIN
    CREATE INDEX [IX_Meters_UnitId] ON [billing].[Meters] ([UnitId]);
END;

IF NOT EXISTS (
    SELECT * FROM [billing].[Migrations]
    WHERE [MigrationId] = N'20261128082810_Initial'
)
BEGIN
    CREATE INDEX [IX_Outbox_DeliveredAt] ON [billing].[Outbox] ([DeliveredAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [billing].[Migrations]
    WHERE [MigrationId] = N'20261128082810_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Outbox_EventId] ON [billing].[Outbox] ([EventId]);
END;

IF NOT EXISTS (
    SELECT * FROM [billing].[Migrations]
    WHERE [MigrationId] = N'20261128082810_Initial'
)
BEGIN
    CREATE INDEX [IX_Payments_Date] ON [billing].[Payments] ([Date]);
END;

IF NOT EXISTS (
    SELECT * FROM [billing].[Migrations]
    WHERE [MigrationId] = N'20261128082810_Initial'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [IX_Payments_ReceiptNo] ON [billing].[Payments] ([ReceiptNo]) WHERE [ReversalOf] IS NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [billing].[Migrations]
    WHERE [MigrationId] = N'20261128082810_Initial'
)
BEGIN
    CREATE INDEX [IX_Payments_UnitId] ON [billing].[Payments] ([UnitId]);
END;

IF NOT EXISTS (
    SELECT * FROM [billing].[Migrations]
    WHERE [MigrationId] = N'20261128082810_Initial'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [IX_Payments_VoucherNo] ON [billing].[Payments] ([VoucherNo]) WHERE [ReversalOf] IS NULL AND [VoucherNo] IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [billing].[Migrations]
    WHERE [MigrationId] = N'20261128082810_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Pools_Period_ItemCode_Buildings] ON [billing].[Pools] ([Period], [ItemCode], [Buildings]);
END;

IF NOT EXISTS (
    SELECT * FROM [billing].[Migrations]
    WHERE [MigrationId] = N'20261128082810_Initial'
)
BEGIN
    CREATE INDEX [IX_Prepayments_UnitId] ON [billing].[Prepayments] ([UnitId]);
END;

IF NOT EXISTS (
    SELECT * FROM [billing].[Migrations]
    WHERE [MigrationId] = N'20261128082810_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Readings_MeterId_Period] ON [billing].[Readings] ([MeterId], [Period]);
END;

IF NOT EXISTS (
    SELECT * FROM [billing].[Migrations]
    WHERE [MigrationId] = N'20261128082810_Initial'
)
BEGIN
    CREATE INDEX [IX_Readings_Period] ON [billing].[Readings] ([Period]);
END;

IF NOT EXISTS (
    SELECT * FROM [billing].[Migrations]
    WHERE [MigrationId] = N'20261128082810_Initial'
)
BEGIN
    CREATE INDEX [IX_ReversalRequests_State] ON [billing].[ReversalRequests] ([State]);
END;

IF NOT EXISTS (
    SELECT * FROM [billing].[Migrations]
    WHERE [MigrationId] = N'20261128082810_Initial'
)
BEGIN
    CREATE INDEX [IX_Runs_Period] ON [billing].[Runs] ([Period]);
END;

IF NOT EXISTS (
    SELECT * FROM [billing].[Migrations]
    WHERE [MigrationId] = N'20261128082810_Initial'
)
BEGIN
    CREATE INDEX [IX_Sources_ChargeNumber] ON [billing].[Sources] ([ChargeNumber]);
END;

IF NOT EXISTS (
    SELECT * FROM [billing].[Migrations]
    WHERE [MigrationId] = N'20261128082810_Initial'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [IX_Sources_Period_UnitId_ItemCode_Kind_SourceId_PayerId] ON [billing].[Sources] ([Period], [UnitId], [ItemCode], [Kind], [SourceId], [PayerId]) WHERE [Live] = 1');
END;

IF NOT EXISTS (
    SELECT * FROM [billing].[Migrations]
    WHERE [MigrationId] = N'20261128082810_Initial'
)
BEGIN
    CREATE INDEX [IX_Tariffs_ItemCode_From] ON [billing].[Tariffs] ([ItemCode], [From]);
END;

IF NOT EXISTS (
    SELECT * FROM [billing].[Migrations]
    WHERE [MigrationId] = N'20261128082810_Initial'
)
BEGIN
    INSERT INTO [billing].[Migrations] ([MigrationId], [ProductVersion])
    VALUES (N'20261128082810_Initial', N'10.0.15');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [billing].[Migrations]
    WHERE [MigrationId] = N'20261128131823_JointPayments'
)
BEGIN
    ALTER TABLE [billing].[Payments] ADD [JointId] uniqueidentifier NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [billing].[Migrations]
    WHERE [MigrationId] = N'20261128131823_JointPayments'
)
BEGIN
    EXEC(N'CREATE INDEX [IX_Payments_JointId] ON [billing].[Payments] ([JointId]) WHERE [JointId] IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [billing].[Migrations]
    WHERE [MigrationId] = N'20261128131823_JointPayments'
)
BEGIN
    INSERT INTO [billing].[Migrations] ([MigrationId], [ProductVersion])
    VALUES (N'20261128131823_JointPayments', N'10.0.15');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [billing].[Migrations]
    WHERE [MigrationId] = N'20261128140553_AllocationsByDay'
)
BEGIN
    CREATE INDEX [IX_Allocations_Date] ON [billing].[Allocations] ([Date]);
END;

IF NOT EXISTS (
    SELECT * FROM [billing].[Migrations]
    WHERE [MigrationId] = N'20261128140553_AllocationsByDay'
)
BEGIN
    INSERT INTO [billing].[Migrations] ([MigrationId], [ProductVersion])
    VALUES (N'20261128140553_AllocationsByDay', N'10.0.15');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [billing].[Migrations]
    WHERE [MigrationId] = N'20261129065812_FirstViews'
)
BEGIN
    DROP INDEX [IX_Readings_Period] ON [billing].[Readings];
END;

IF NOT EXISTS (
    SELECT * FROM [billing].[Migrations]
    WHERE [MigrationId] = N'20261129065812_FirstViews'
)
BEGIN
    EXEC(N'CREATE INDEX [IX_Sources_SourceId] ON [billing].[Sources] ([SourceId]) WHERE [Kind] = ''PoolShare''');
END;

IF NOT EXISTS (
    SELECT * FROM [billing].[Migrations]
    WHERE [MigrationId] = N'20261129065812_FirstViews'
)
BEGIN
    CREATE INDEX [IX_Readings_Period_Billed_MeterId] ON [billing].[Readings] ([Period], [Billed], [MeterId]);
END;

IF NOT EXISTS (
    SELECT * FROM [billing].[Migrations]
    WHERE [MigrationId] = N'20261129065812_FirstViews'
)
BEGIN
    EXEC(N'CREATE INDEX [IX_Readings_Period_MeterId] ON [billing].[Readings] ([Period], [MeterId]) WHERE [Hold] IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [billing].[Migrations]
    WHERE [MigrationId] = N'20261129065812_FirstViews'
)
BEGIN
    CREATE INDEX [IX_Payments_Cashier] ON [billing].[Payments] ([Cashier]);
END;

IF NOT EXISTS (
    SELECT * FROM [billing].[Migrations]
    WHERE [MigrationId] = N'20261129065812_FirstViews'
)
BEGIN
    CREATE INDEX [IX_Meters_UnitCode_Number] ON [billing].[Meters] ([UnitCode], [Number]);
END;

IF NOT EXISTS (
    SELECT * FROM [billing].[Migrations]
    WHERE [MigrationId] = N'20261129065812_FirstViews'
)
BEGIN
    CREATE INDEX [IX_Charges_Period_Number] ON [billing].[Charges] ([Period], [Number]) INCLUDE ([AmountFen], [PaidFen], [FeePaidFen], [CounterNumber]);
END;

IF NOT EXISTS (
    SELECT * FROM [billing].[Migrations]
    WHERE [MigrationId] = N'20261129065812_FirstViews'
)
BEGIN
    CREATE INDEX [IX_Payments_Date] ON [billing].[Payments] ([Date]) INCLUDE ([AmountFen], [SettledFen], [PrepaidFen], [Cashier]) WITH (DROP_EXISTING = ON);
END;

IF NOT EXISTS (
    SELECT * FROM [billing].[Migrations]
    WHERE [MigrationId] = N'20261129065812_FirstViews'
)
BEGIN
    INSERT INTO [billing].[Migrations] ([MigrationId], [ProductVersion])
    VALUES (N'20261129065812_FirstViews', N'10.0.15');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [billing].[Migrations]
    WHERE [MigrationId] = N'20261129072310_OpenCharges'
)
BEGIN
    DROP INDEX [IX_Allocations_Date] ON [billing].[Allocations];
END;

IF NOT EXISTS (
    SELECT * FROM [billing].[Migrations]
    WHERE [MigrationId] = N'20261129072310_OpenCharges'
)
BEGIN
    CREATE INDEX [IX_Allocations_Date_ChargeNumber] ON [billing].[Allocations] ([Date], [ChargeNumber]);
END;

IF NOT EXISTS (
    SELECT * FROM [billing].[Migrations]
    WHERE [MigrationId] = N'20261129072310_OpenCharges'
)
BEGIN
    CREATE INDEX [IX_Charges_Open] ON [billing].[Charges] ([UnitId], [Period], [ItemCode]) INCLUDE ([PostedOn], [DueDate], [AmountFen], [PaidFen], [CounterNumber]);
END;

IF NOT EXISTS (
    SELECT * FROM [billing].[Migrations]
    WHERE [MigrationId] = N'20261129072310_OpenCharges'
)
BEGIN
    INSERT INTO [billing].[Migrations] ([MigrationId], [ProductVersion])
    VALUES (N'20261129072310_OpenCharges', N'10.0.15');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [billing].[Migrations]
    WHERE [MigrationId] = N'20261129073641_ReversalsOfPayments'
)
BEGIN
    EXEC(N'CREATE INDEX [IX_Payments_ReversalOf] ON [billing].[Payments] ([ReversalOf]) WHERE [ReversalOf] IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [billing].[Migrations]
    WHERE [MigrationId] = N'20261129073641_ReversalsOfPayments'
)
BEGIN
    INSERT INTO [billing].[Migrations] ([MigrationId], [ProductVersion])
    VALUES (N'20261129073641_ReversalsOfPayments', N'10.0.15');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [billing].[Migrations]
    WHERE [MigrationId] = N'20261129191451_MetersInOrder'
)
BEGIN
    DROP INDEX [IX_Meters_UnitCode_Number] ON [billing].[Meters];
END;

IF NOT EXISTS (
    SELECT * FROM [billing].[Migrations]
    WHERE [MigrationId] = N'20261129191451_MetersInOrder'
)
BEGIN
    ALTER TABLE [billing].[Meters] ADD [SortKey] nvarchar(120) NOT NULL DEFAULT N'';
END;

IF NOT EXISTS (
    SELECT * FROM [billing].[Migrations]
    WHERE [MigrationId] = N'20261129191451_MetersInOrder'
)
BEGIN
    EXEC(N'WITH [Parts] ([Id], [Rest], [Digits], [Key]) AS (
        SELECT [Id], CAST([UnitCode] + N''|'' AS nvarchar(61)), CAST(N'''' AS nvarchar(60)), CAST(N'''' AS nvarchar(200)) FROM [billing].[Meters]
        UNION ALL
        SELECT [Id], CAST(SUBSTRING([Rest], 2, 61) AS nvarchar(61)),
            CAST(CASE WHEN [Rest] LIKE N''[0-9]%'' THEN [Digits] + LEFT([Rest], 1) ELSE N'''' END AS nvarchar(60)),
            CAST(CASE WHEN [Rest] LIKE N''[0-9]%'' THEN [Key]
                ELSE [Key] + REPLICATE(N''0'', CASE WHEN LEN([Digits]) BETWEEN 1 AND 5 THEN 6 - LEN([Digits]) ELSE 0 END) + [Digits] + LEFT([Rest], 1) END AS nvarchar(200))
        FROM [Parts] WHERE [Rest] <> N'''')
    UPDATE [Meter] SET [SortKey] = LEFT([Parts].[Key], LEN([Parts].[Key]) - 1)
    FROM [billing].[Meters] AS [Meter] JOIN [Parts] ON [Parts].[Id] = [Meter].[Id] WHERE [Parts].[Rest] = N'''';');
END;

IF NOT EXISTS (
    SELECT * FROM [billing].[Migrations]
    WHERE [MigrationId] = N'20261129191451_MetersInOrder'
)
BEGIN
    CREATE INDEX [IX_Meters_SortKey_Number] ON [billing].[Meters] ([SortKey], [Number]);
END;

IF NOT EXISTS (
    SELECT * FROM [billing].[Migrations]
    WHERE [MigrationId] = N'20261129191451_MetersInOrder'
)
BEGIN
    INSERT INTO [billing].[Migrations] ([MigrationId], [ProductVersion])
    VALUES (N'20261129191451_MetersInOrder', N'10.0.15');
END;

COMMIT;
GO
