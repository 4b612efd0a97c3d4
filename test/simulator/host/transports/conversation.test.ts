import { HostSession } from '../../../../src/simulator/host/session';
import type { ConversationHooks } from '../../../../src/simulator/host/transports/conversation';
import { Conversation } from '../../../../src/simulator/host/transports/conversation';
import { DispatchId, XdmEvent } from '../../../../src/simulator/host/transports/xdm-messages';
import { WorkbookServer } from '../../../../src/simulator/host/workbook-server';
import { createWorkbookData } from '../../../../src/workbook/workbook-data';

interface Sent {
  readonly _actionName: string;
  readonly _correlationId: number;
  readonly _responseType: number;
  readonly _conversationId: string;
  readonly _data: Record<string, unknown>;
}

const EXECUTE = 'executeMethod';
const session = (): HostSession => new HostSession(createWorkbookData(), 'Plan.xlsx', null);

/** A conversation whose messages are kept, with the delays that were asked for. */
function converse(server: WorkbookServer, conversationId = 'c1', hooks: ConversationHooks = {}) {
  const sent: Sent[] = [];
  const delays: number[] = [];
  const origin = 'https://localhost';
  const terms = {
    conversationId,
    addInId: 'a1',
    origin,
    requirements: { ExcelApi: '1.9' },
    version: '16.0',
  };
  const carrier = {
    post: (message: object) => void sent.push(message as Sent),
    later(run: () => void, delayMs: number) {
      delays.push(delayMs);
      run();
    },
  };
  const conversation = new Conversation(server, terms, carrier, hooks);
  server.listeners.add(conversation);
  const ask = (name: string, data: object = {}, type = 0): Sent | undefined => {
    const request = {
      _messageType: 0,
      _actionType: type,
      _actionName: name,
      _conversationId: conversationId,
      _correlationId: sent.length + 1,
      _data: data,
    };
    conversation.receive(JSON.stringify(request));
    return sent.at(-1);
  };
  return { conversation, sent, delays, ask };
}

const batch = (actions: object[] = [], paths: object = {}): object => ({
  DdaMethod: { DispatchId: DispatchId.ExecuteBatch },
  ArrayData: ['', '', '', '', JSON.stringify({ Actions: actions, ObjectPaths: paths })],
});
const call = (id: number, data: object = {}): object => ({
  DdaMethod: { DispatchId: id },
  ...data,
});

/** Adds a worksheet. */
const ADDITION = batch([{ Id: 1, ActionType: 1, Name: '', ObjectPathId: 3 }], {
  1: { Id: 1, ObjectPathType: 1, Name: '' },
  2: { Id: 2, ObjectPathType: 4, Name: 'Worksheets', ParentObjectPathId: 1 },
  3: {
    Id: 3,
    ObjectPathType: 3,
    Name: 'Add',
    ParentObjectPathId: 2,
    ArgumentInfo: { Arguments: ['New'] },
  },
});

test('a page learns which document it is in and what it may use', () => {
  const { ask } = converse(new WorkbookServer(session()));
  const answer = ask('ContextActivationManager_getAppContextAsync')!;
  expect(answer).toMatchObject({ _responseType: 0, _correlationId: 1, _conversationId: 'c1' });
  expect(answer._data).toMatchObject({
    _docUrl: 'https://localhost/Plan.xlsx',
    _requirementMatrix: '{"ExcelApi":"1.9"}',
  });
});

test('settings are saved in the workbook and read from it', () => {
  const server = new WorkbookServer(session());
  const { ask } = converse(server);
  ask(EXECUTE, call(76, { DdaSettingsMethod: { Properties: [['basis', '"april"']] } }));
  expect([...server.session.workbook.settings]).toEqual([['basis', '"april"']]);
  expect(ask(EXECUTE, call(75))?._data).toMatchObject({
    Properties: { Settings: [{ Name: 'basis', Value: '"april"' }] },
  });
});

test('events go to every page that listens, until it no longer does', () => {
  const server = new WorkbookServer(session());
  const pane = converse(server, 'pane');
  const commands = converse(server, 'commands');
  const deaf = converse(server, 'deaf');
  pane.ask(XdmEvent.RichApiMessage, {}, 1);
  commands.ask(XdmEvent.RichApiMessage, {}, 1);
  pane.ask(EXECUTE, ADDITION);
  const eventsOf = ({ sent }: typeof pane): Sent[] =>
    sent.filter(({ _responseType }) => _responseType === 1);
  expect(eventsOf(pane)).toHaveLength(1);
  expect(eventsOf(commands)).toMatchObject([{ _conversationId: 'commands' }]);
  expect(eventsOf(deaf)).toEqual([]);
  commands.ask(XdmEvent.RichApiMessage, {}, 2);
  server.session.events.sheetCalculated(server.session.activeSheet);
  server.publishEvents();
  expect(eventsOf(pane)).toHaveLength(2);
  expect(eventsOf(commands)).toHaveLength(1);
});

test('only batches wait for the latency, whenever it is switched on', () => {
  const server = new WorkbookServer(session());
  const { ask, delays } = converse(server);
  server.latencyMs = 150;
  ask('ContextActivationManager_getAppContextAsync');
  expect(delays.splice(0)).toEqual([0]);
  ask(EXECUTE, batch());
  expect(delays.splice(0)).toEqual([0, 150]);
});

test('the workbench is told which batches may have changed the workbook', () => {
  const server = new WorkbookServer(session());
  const { ask } = converse(server);
  const told: boolean[] = [];
  server.onBatch = (mayHaveChanged) => told.push(mayHaveChanged);
  ask(EXECUTE, ADDITION);
  ask(
    EXECUTE,
    batch([{ Id: 1, ActionType: 2, Name: '', ObjectPathId: 1, QueryInfo: { Select: ['name'] } }], {
      1: { Id: 1, ObjectPathType: 1, Name: '' },
    }),
  );
  server.cellEdited = true;
  expect(ask(EXECUTE, ADDITION)?._data).toEqual({ Version: 1, Error: 5004 });
  expect(told).toEqual([true, false, false]);
});

test('what a page asks for besides the workbook is handed on', () => {
  const seen: unknown[] = [];
  const { ask } = converse(new WorkbookServer(session()), 'c1', {
    listens: (name) => (name === 'refused' ? 12007 : 0),
    stopsListening: (name) => void seen.push(`no longer ${name}`),
    completesCommand: (id, status) => void seen.push([id, status]),
    messagesParent: (message) => void seen.push(message),
    notifies: (action) => void seen.push(action),
  });
  expect(ask('refused', {}, 1)?._data).toEqual({ Error: 12007 });
  ask('heard', {}, 1);
  ask('heard', {}, 2);
  ask(EXECUTE, call(94, { 0: 'command-1', 1: 0, 2: '{}' }));
  ask(EXECUTE, call(144, { messageToParent: 'hello' }));
  ask('ContextActivationManager_notifyHost', ['a1', 13]);
  expect(seen).toEqual(['no longer heard', ['command-1', 0], 'hello', 13]);
});

test('methods that this host has not are refused', () => {
  const { ask } = converse(new WorkbookServer(session()));
  expect(ask(EXECUTE, call(64))?._data).toEqual({ Version: 1, Error: 5000 });
});

test.each(['not JSON', '"text"', 'null', '{"_messageType":1}', '{"_messageType":0}'])(
  'a message that is no request of the conversation is let go: %s',
  (text) => {
    const { conversation, sent } = converse(new WorkbookServer(session()));
    conversation.receive(text);
    expect(sent).toEqual([]);
  },
);
